drop policy if exists decree_change on decree;
create policy decree_change on decree for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
