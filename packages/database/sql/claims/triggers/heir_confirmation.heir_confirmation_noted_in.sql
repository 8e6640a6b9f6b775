drop trigger if exists heir_confirmation_noted_in on heir_confirmation;
create trigger heir_confirmation_noted_in after insert on heir_confirmation referencing new table as came for each statement execute function app.note_claim_changes();
