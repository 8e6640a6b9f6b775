drop trigger if exists payment_return_append_only on contribution_payment_return;
create trigger payment_return_append_only before update or delete or truncate on contribution_payment_return for each statement execute function app.refuse_change();
