drop trigger if exists import_repairs_removed on import_file;
create trigger import_repairs_removed after update of rows_removed_at on import_file
  for each row when (new.rows_removed_at is not null and old.rows_removed_at is null) execute function app.remove_import_repairs();
