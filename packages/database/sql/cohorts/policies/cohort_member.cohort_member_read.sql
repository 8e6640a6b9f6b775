drop policy if exists cohort_member_read on cohort_member;
create policy cohort_member_read on cohort_member for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.agency_id()) is null then starts_with(village_code, (select app.area_scope())) else false end);
