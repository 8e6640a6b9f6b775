drop policy if exists former_name_add on area_former_name;
create policy former_name_add on area_former_name for insert to payung_app with check (
  added_by = (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from tenant t where t.id = (select app.tenant_id()) and t.kind = 'PROVINCE'));
