drop policy if exists cohort_objection_decision_read on cohort_objection_decision;
create policy cohort_objection_decision_read on cohort_objection_decision for select using (tenant_id = (select app.tenant_id()));
