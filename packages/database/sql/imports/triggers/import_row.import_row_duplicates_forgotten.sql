drop trigger if exists import_row_duplicates_forgotten on import_row;
create trigger import_row_duplicates_forgotten after delete on import_row referencing old table as gone
  for each statement execute function app.forget_row_duplicates();
