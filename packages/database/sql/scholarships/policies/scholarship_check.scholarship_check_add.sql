drop policy if exists scholarship_check_add on scholarship_check;
create policy scholarship_check_add on scholarship_check for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and checked_by is not distinct from (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from claim c where c.id = scholarship_check.claim_id));
