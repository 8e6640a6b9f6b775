drop trigger if exists cover_of_list on contribution_list;
create trigger cover_of_list after update on contribution_list for each row
  when (old.state <> new.state and 'BILLED' in (old.state, new.state)) execute function app.mark_list_covers();
