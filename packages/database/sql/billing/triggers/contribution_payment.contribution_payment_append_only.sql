drop trigger if exists contribution_payment_append_only on contribution_payment;
create trigger contribution_payment_append_only before update or delete or truncate on contribution_payment for each statement execute function app.refuse_change();
