drop policy if exists cohort_area_remove on cohort_area;
create policy cohort_area_remove on cohort_area for delete using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
