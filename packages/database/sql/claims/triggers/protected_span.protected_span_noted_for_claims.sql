drop trigger if exists protected_span_noted_for_claims on protected_span;
create trigger protected_span_noted_for_claims after insert or update or delete on protected_span for each statement execute function app.note_changes_for_claims();
