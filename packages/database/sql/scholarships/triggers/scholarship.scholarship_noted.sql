drop trigger if exists scholarship_noted on scholarship;
create trigger scholarship_noted after update on scholarship referencing new table as came for each statement execute function app.note_claim_changes();
