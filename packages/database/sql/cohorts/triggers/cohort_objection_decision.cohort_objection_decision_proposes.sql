drop trigger if exists cohort_objection_decision_proposes on cohort_objection_decision;
create trigger cohort_objection_decision_proposes after insert on cohort_objection_decision for each row when (new.upheld)
  execute function app.propose_from_objection();
