drop trigger if exists scholarship_payments_bounded on scholarship_payment;
create trigger scholarship_payments_bounded after insert on scholarship_payment for each row execute function app.bound_rows('scholarship_id', '60', 'scholarship_payments');
