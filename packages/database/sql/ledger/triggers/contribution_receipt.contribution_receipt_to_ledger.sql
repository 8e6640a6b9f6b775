drop trigger if exists contribution_receipt_to_ledger on contribution_receipt;
create trigger contribution_receipt_to_ledger after insert on contribution_receipt for each row execute function app.book_contribution_receipt();
