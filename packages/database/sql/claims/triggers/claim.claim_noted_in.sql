drop trigger if exists claim_noted_in on claim;
create trigger claim_noted_in after insert on claim referencing new table as came for each statement execute function app.note_claim_changes();
