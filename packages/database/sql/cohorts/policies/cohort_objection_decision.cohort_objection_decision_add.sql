drop policy if exists cohort_objection_decision_add on cohort_objection_decision;
create policy cohort_objection_decision_add on cohort_objection_decision for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
