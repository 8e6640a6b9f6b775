drop trigger if exists decree_holding_noted_for_claims on decree_holding;
create trigger decree_holding_noted_for_claims after insert or update or delete on decree_holding for each statement execute function app.note_changes_for_claims();
