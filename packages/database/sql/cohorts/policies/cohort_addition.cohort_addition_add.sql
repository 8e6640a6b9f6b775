drop policy if exists cohort_addition_add on cohort_addition;
create policy cohort_addition_add on cohort_addition for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and proposed_by = (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
