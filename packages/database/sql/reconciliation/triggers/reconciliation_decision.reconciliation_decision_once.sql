drop trigger if exists reconciliation_decision_once on reconciliation_decision;
create trigger reconciliation_decision_once after insert on reconciliation_decision for each row execute function app.refuse_decided_row();
