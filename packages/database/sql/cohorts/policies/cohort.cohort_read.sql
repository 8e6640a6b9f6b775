drop policy if exists cohort_read on cohort;
create policy cohort_read on cohort for select using (tenant_id = (select app.tenant_id()));
