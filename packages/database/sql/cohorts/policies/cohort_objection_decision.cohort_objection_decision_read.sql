-- With the objection: a village hears of those of its own people, an agency of none.
drop policy if exists cohort_objection_decision_read on cohort_objection_decision;
create policy cohort_objection_decision_read on cohort_objection_decision for select using (
  tenant_id = (select app.tenant_id()) and exists (select from cohort_objection o where o.id = objection_id));
