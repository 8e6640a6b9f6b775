drop trigger if exists cohort_objection_decision_hand on cohort_objection_decision;
create trigger cohort_objection_decision_hand after insert on cohort_objection_decision for each row execute function app.guard_objection_hand();
