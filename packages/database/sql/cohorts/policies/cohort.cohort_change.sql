drop policy if exists cohort_change on cohort;
create policy cohort_change on cohort for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
