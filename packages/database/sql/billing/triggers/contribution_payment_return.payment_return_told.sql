drop trigger if exists payment_return_told on contribution_payment_return;
create trigger payment_return_told after insert on contribution_payment_return for each row execute function app.tell_of_return();
