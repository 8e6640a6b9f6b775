drop trigger if exists payment_order_line_append_only on payment_order_line;
create trigger payment_order_line_append_only before update or delete or truncate on payment_order_line for each statement execute function app.refuse_change();
