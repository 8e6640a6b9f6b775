drop trigger if exists protection_of_list on contribution_list;
create trigger protection_of_list after update on contribution_list for each row when (old.state <> new.state) execute function app.mark_list_protection();
