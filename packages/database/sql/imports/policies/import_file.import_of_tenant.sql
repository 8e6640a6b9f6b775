drop policy if exists import_of_tenant on import_file;
create policy import_of_tenant on import_file using (
  tenant_id = (select app.tenant_id()) and starts_with(area_scope, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
