drop trigger if exists payment_return_to_ledger on contribution_payment_return;
create trigger payment_return_to_ledger after insert on contribution_payment_return for each row execute function app.book_payment_return();
