drop trigger if exists cohort_objection_decision_append_only on cohort_objection_decision;
create trigger cohort_objection_decision_append_only before update or delete or truncate on cohort_objection_decision for each statement execute function app.refuse_change();
