drop trigger if exists pledge_sums_of_lines on contribution_line;
create trigger pledge_sums_of_lines after insert on contribution_line referencing new table as came for each statement execute function app.mark_paying_pledges();
