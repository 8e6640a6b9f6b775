drop trigger if exists reference_amount_noted_for_claims on reference_amount;
create trigger reference_amount_noted_for_claims after insert or update or delete on reference_amount for each statement execute function app.note_changes_for_claims();
