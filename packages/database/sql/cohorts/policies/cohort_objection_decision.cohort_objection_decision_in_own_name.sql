drop policy if exists cohort_objection_decision_in_own_name on cohort_objection_decision;
create policy cohort_objection_decision_in_own_name on cohort_objection_decision as restrictive for insert to payung_app
  with check (decided_by = (select app.user_id()));
