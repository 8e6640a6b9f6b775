drop trigger if exists funding_rule_noted_for_claims on funding_rule;
create trigger funding_rule_noted_for_claims after insert or update or delete on funding_rule for each statement execute function app.note_changes_for_claims();
