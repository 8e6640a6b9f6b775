drop trigger if exists receipt_return_guarded on contribution_receipt_return;
create trigger receipt_return_guarded before insert on contribution_receipt_return for each row execute function app.guard_receipt_return();
