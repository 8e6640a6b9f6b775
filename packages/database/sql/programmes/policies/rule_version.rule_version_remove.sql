drop policy if exists rule_version_remove on rule_version;
create policy rule_version_remove on rule_version for delete using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
