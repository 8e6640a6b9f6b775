drop trigger if exists contribution_receipt_known on contribution_receipt;
create trigger contribution_receipt_known after insert on contribution_receipt for each row execute function app.refuse_known_receipt();
