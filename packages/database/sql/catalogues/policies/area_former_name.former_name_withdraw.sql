drop policy if exists former_name_withdraw on area_former_name;
create policy former_name_withdraw on area_former_name for update to payung_app using (
  (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from tenant t where t.id = (select app.tenant_id()) and t.kind = 'PROVINCE'));
