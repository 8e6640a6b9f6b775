drop trigger if exists check_decision_append_only on check_decision;
create trigger check_decision_append_only before update or delete or truncate on check_decision
  for each statement execute function app.refuse_change();
