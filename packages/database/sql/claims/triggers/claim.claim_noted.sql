drop trigger if exists claim_noted on claim;
create trigger claim_noted after update on claim referencing new table as came for each statement execute function app.note_claim_changes();
