drop trigger if exists scholarship_end_noted_in on scholarship_end;
create trigger scholarship_end_noted_in after insert on scholarship_end referencing new table as came for each statement execute function app.note_claim_changes();
