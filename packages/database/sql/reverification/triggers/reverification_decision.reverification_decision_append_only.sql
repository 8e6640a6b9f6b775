drop trigger if exists reverification_decision_append_only on reverification_decision;
create trigger reverification_decision_append_only before update or delete or truncate on reverification_decision
  for each statement execute function app.refuse_change();
