drop trigger if exists scholarship_checks_bounded on scholarship_check;
create trigger scholarship_checks_bounded after insert on scholarship_check for each row execute function app.bound_rows('claim_id', '30', 'scholarship_checks');
