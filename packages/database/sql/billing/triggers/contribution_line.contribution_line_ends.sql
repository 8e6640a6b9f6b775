-- A line that has ended does not live again: its months may stand on another list.
drop trigger if exists contribution_line_ends on contribution_line;
create trigger contribution_line_ends before update of live on contribution_line for each row when (new.live) execute function app.refuse_change();
