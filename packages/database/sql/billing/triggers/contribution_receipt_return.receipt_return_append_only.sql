drop trigger if exists receipt_return_append_only on contribution_receipt_return;
create trigger receipt_return_append_only before update or delete or truncate on contribution_receipt_return for each statement execute function app.refuse_change();
