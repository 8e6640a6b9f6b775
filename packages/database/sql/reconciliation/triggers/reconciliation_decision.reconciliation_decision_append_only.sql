drop trigger if exists reconciliation_decision_append_only on reconciliation_decision;
create trigger reconciliation_decision_append_only before update or delete or truncate on reconciliation_decision for each statement execute function app.refuse_change();
