drop trigger if exists scholarship_end_noted on scholarship_end;
create trigger scholarship_end_noted after update on scholarship_end referencing new table as came for each statement execute function app.note_claim_changes();
