drop trigger if exists scholarship_proof_noted on scholarship_proof;
create trigger scholarship_proof_noted after update on scholarship_proof referencing new table as came for each statement execute function app.note_claim_changes();
