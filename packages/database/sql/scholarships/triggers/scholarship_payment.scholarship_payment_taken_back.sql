drop trigger if exists scholarship_payment_taken_back on scholarship_payment;
create trigger scholarship_payment_taken_back before update on scholarship_payment for each row execute function app.take_scholarship_entry_back();
