drop trigger if exists duplicate_decision_append_only on duplicate_decision;
create trigger duplicate_decision_append_only before update or delete or truncate on duplicate_decision
  for each statement execute function app.refuse_change();
