drop trigger if exists scholarship_payment_guarded on scholarship_payment;
create trigger scholarship_payment_guarded before insert on scholarship_payment for each row execute function app.guard_scholarship_payment();
