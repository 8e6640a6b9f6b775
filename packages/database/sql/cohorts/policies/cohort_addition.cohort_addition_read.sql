drop policy if exists cohort_addition_read on cohort_addition;
create policy cohort_addition_read on cohort_addition for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
