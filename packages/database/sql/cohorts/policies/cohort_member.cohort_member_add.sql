drop policy if exists cohort_member_add on cohort_member;
create policy cohort_member_add on cohort_member for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
