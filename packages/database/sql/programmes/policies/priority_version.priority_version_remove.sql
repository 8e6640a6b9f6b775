drop policy if exists priority_version_remove on priority_version;
create policy priority_version_remove on priority_version for delete using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
