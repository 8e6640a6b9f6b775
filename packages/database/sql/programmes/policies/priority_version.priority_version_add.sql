drop policy if exists priority_version_add on priority_version;
create policy priority_version_add on priority_version for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
