drop trigger if exists reconciliation_decision_guarded on reconciliation_decision;
create trigger reconciliation_decision_guarded before insert on reconciliation_decision for each row execute function app.guard_reconciliation();
