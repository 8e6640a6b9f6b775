drop trigger if exists payment_order_guarded on payment_order;
create trigger payment_order_guarded before insert on payment_order for each row execute function app.guard_payment_order();
