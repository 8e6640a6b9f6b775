drop trigger if exists contribution_payment_pays_order on contribution_payment;
create trigger contribution_payment_pays_order after insert on contribution_payment for each row execute function app.pay_payment_order();
