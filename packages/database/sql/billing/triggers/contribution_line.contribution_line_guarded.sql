drop trigger if exists contribution_line_guarded on contribution_line;
create trigger contribution_line_guarded after insert on contribution_line referencing new table as new_line for each statement execute function app.guard_contribution_lines();
