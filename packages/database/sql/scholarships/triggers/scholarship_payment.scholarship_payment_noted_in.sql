drop trigger if exists scholarship_payment_noted_in on scholarship_payment;
create trigger scholarship_payment_noted_in after insert on scholarship_payment referencing new table as came for each statement execute function app.note_claim_changes();
