drop trigger if exists reconciliation_row_append_only on reconciliation_row;
create trigger reconciliation_row_append_only before update or delete or truncate on reconciliation_row for each statement execute function app.refuse_change();
