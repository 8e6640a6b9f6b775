drop trigger if exists scholarship_payment_kept on scholarship_payment;
create trigger scholarship_payment_kept before delete or truncate on scholarship_payment for each statement execute function app.refuse_change();
