drop trigger if exists payment_order_divided on payment_order;
create trigger payment_order_divided after insert on payment_order for each row execute function app.divide_payment_order();
