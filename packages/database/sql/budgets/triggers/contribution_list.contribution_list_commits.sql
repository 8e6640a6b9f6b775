drop trigger if exists contribution_list_commits on contribution_list;
create trigger contribution_list_commits after update of state on contribution_list for each row when (old.state <> new.state)
  execute function app.move_budget_commitments();
