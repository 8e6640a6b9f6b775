drop policy if exists protection_change_read on protection_change;
create policy protection_change_read on protection_change for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
