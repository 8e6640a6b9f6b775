drop policy if exists cohort_area_read on cohort_area;
create policy cohort_area_read on cohort_area for select using (tenant_id = (select app.tenant_id()));
