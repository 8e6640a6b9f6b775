drop trigger if exists funding_share_noted_for_claims on funding_share;
create trigger funding_share_noted_for_claims after insert or update or delete on funding_share for each statement execute function app.note_changes_for_claims();
