drop policy if exists rule_version_change on rule_version;
create policy rule_version_change on rule_version for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
