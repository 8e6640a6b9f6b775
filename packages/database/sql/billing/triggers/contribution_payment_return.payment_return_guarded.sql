drop trigger if exists payment_return_guarded on contribution_payment_return;
create trigger payment_return_guarded before insert on contribution_payment_return for each row execute function app.guard_payment_return();
