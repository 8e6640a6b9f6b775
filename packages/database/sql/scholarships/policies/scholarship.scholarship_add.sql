drop policy if exists scholarship_add on scholarship;
create policy scholarship_add on scholarship for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and added_by is not distinct from (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from claim c where c.id = scholarship.claim_id));
