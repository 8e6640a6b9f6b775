drop policy if exists cohort_area_add on cohort_area;
create policy cohort_area_add on cohort_area for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
