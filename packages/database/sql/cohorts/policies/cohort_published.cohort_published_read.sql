drop policy if exists cohort_published_read on cohort_published;
create policy cohort_published_read on cohort_published for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
