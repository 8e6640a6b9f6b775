drop trigger if exists receipt_return_told on contribution_receipt_return;
create trigger receipt_return_told after insert on contribution_receipt_return for each row execute function app.tell_of_receipt_return();
