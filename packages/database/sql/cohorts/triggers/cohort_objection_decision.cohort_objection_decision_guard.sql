-- After the policies, which a trigger before the row forestalls: whose row it is, is for them to say, and only then whether it may be.
drop trigger if exists cohort_objection_decision_guard on cohort_objection_decision;
create trigger cohort_objection_decision_guard after insert on cohort_objection_decision for each row execute function app.guard_objection_decision();
