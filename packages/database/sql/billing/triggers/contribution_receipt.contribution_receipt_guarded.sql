drop trigger if exists contribution_receipt_guarded on contribution_receipt;
create trigger contribution_receipt_guarded before insert on contribution_receipt for each row execute function app.guard_contribution_receipt();
