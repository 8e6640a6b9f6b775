drop policy if exists cohort_add on cohort;
create policy cohort_add on cohort for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
