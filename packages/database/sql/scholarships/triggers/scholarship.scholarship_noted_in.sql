drop trigger if exists scholarship_noted_in on scholarship;
create trigger scholarship_noted_in after insert on scholarship referencing new table as came for each statement execute function app.note_claim_changes();
