drop trigger if exists receipt_return_to_ledger on contribution_receipt_return;
create trigger receipt_return_to_ledger after insert on contribution_receipt_return for each row execute function app.book_receipt_return();
