drop trigger if exists contribution_line_kept on contribution_line;
create trigger contribution_line_kept before delete or truncate on contribution_line for each statement execute function app.refuse_change();
