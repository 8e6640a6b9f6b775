drop policy if exists reverification_add on reverification;
create policy reverification_add on reverification for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
