drop trigger if exists import_undo_waits_for_indexes on import_undo;
create trigger import_undo_waits_for_indexes before insert or update on import_undo
  for each statement execute function app.refuse_while_indexes_change();
