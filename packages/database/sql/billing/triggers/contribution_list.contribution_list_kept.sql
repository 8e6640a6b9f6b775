drop trigger if exists contribution_list_kept on contribution_list;
create trigger contribution_list_kept before delete or truncate on contribution_list for each statement execute function app.refuse_change();
