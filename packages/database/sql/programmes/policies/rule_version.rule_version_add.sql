drop policy if exists rule_version_add on rule_version;
create policy rule_version_add on rule_version for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and saved_by is not distinct from (select app.user_id()));
