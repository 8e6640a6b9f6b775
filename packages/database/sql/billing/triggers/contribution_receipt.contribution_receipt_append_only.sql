drop trigger if exists contribution_receipt_append_only on contribution_receipt;
create trigger contribution_receipt_append_only before update or delete or truncate on contribution_receipt for each statement execute function app.refuse_change();
