drop trigger if exists contribution_payment_guarded on contribution_payment;
create trigger contribution_payment_guarded before insert on contribution_payment for each row execute function app.guard_contribution_payment();
