drop trigger if exists payment_order_kept on payment_order;
create trigger payment_order_kept before delete or truncate on payment_order for each statement execute function app.refuse_change();
