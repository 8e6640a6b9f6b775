drop trigger if exists contribution_payment_known on contribution_payment;
create trigger contribution_payment_known after insert on contribution_payment for each row execute function app.refuse_known_payment();
