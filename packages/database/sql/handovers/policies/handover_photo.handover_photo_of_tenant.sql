-- As its event.
drop policy if exists handover_photo_of_tenant on handover_photo;
create policy handover_photo_of_tenant on handover_photo using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and app.sees_file(file_id, tenant_id));
