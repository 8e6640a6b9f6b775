drop trigger if exists payment_order_steps on payment_order;
create trigger payment_order_steps before update on payment_order for each row execute function app.guard_payment_order_step();
