drop trigger if exists protection_of_lines on contribution_line;
create trigger protection_of_lines after insert on contribution_line referencing new table as came for each statement execute function app.mark_listed_protection();
