-- After the policies have looked at the row: of what is not the viewer's, they refuse it.
drop trigger if exists scholarship_payment_guarded on scholarship_payment;
create trigger scholarship_payment_guarded after insert on scholarship_payment for each row execute function app.guard_scholarship_payment();
