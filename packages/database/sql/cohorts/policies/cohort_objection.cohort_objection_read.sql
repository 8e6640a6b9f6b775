drop policy if exists cohort_objection_read on cohort_objection;
create policy cohort_objection_read on cohort_objection for select using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
