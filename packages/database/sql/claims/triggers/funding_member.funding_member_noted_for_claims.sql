drop trigger if exists funding_member_noted_for_claims on funding_member;
create trigger funding_member_noted_for_claims after insert or update or delete on funding_member for each statement execute function app.note_changes_for_claims();
