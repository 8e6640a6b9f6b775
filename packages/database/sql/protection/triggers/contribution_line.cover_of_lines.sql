drop trigger if exists cover_of_lines on contribution_line;
create trigger cover_of_lines after insert on contribution_line referencing new table as came for each statement execute function app.mark_listed_covers();
