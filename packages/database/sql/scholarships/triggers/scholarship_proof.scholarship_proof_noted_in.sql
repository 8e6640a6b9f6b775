drop trigger if exists scholarship_proof_noted_in on scholarship_proof;
create trigger scholarship_proof_noted_in after insert on scholarship_proof referencing new table as came for each statement execute function app.note_claim_changes();
