drop trigger if exists import_row_waits_for_indexes on import_row;
create trigger import_row_waits_for_indexes before insert or update on import_row
  for each statement execute function app.refuse_while_indexes_change();
