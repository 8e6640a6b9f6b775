drop policy if exists cohort_objection_confirmation_read on cohort_objection_confirmation;
create policy cohort_objection_confirmation_read on cohort_objection_confirmation for select using (tenant_id = (select app.tenant_id()));
