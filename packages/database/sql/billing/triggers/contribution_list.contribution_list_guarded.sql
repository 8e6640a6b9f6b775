drop trigger if exists contribution_list_guarded on contribution_list;
create trigger contribution_list_guarded before update on contribution_list for each row execute function app.guard_contribution_list();
