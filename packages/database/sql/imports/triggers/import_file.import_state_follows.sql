drop trigger if exists import_state_follows on import_file;
create trigger import_state_follows before update of state on import_file for each row
  when (old.state is distinct from new.state) execute function app.import_state_follows();
