drop trigger if exists reconciliation_file_append_only on reconciliation_file;
create trigger reconciliation_file_append_only before update or delete or truncate on reconciliation_file for each statement execute function app.refuse_change();
