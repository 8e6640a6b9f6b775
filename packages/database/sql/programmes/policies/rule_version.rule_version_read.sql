drop policy if exists rule_version_read on rule_version;
create policy rule_version_read on rule_version for select using (
  tenant_id = (select app.tenant_id())
  or (used_at is not null and exists (select from programme p where p.id = rule_version.programme_id)));
