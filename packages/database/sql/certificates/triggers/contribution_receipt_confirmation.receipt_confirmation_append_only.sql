drop trigger if exists receipt_confirmation_append_only on contribution_receipt_confirmation;
create trigger receipt_confirmation_append_only before update or delete or truncate on contribution_receipt_confirmation
  for each statement execute function app.refuse_change();
