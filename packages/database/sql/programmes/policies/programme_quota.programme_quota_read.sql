-- Of an open programme each area's keeper sees its own part. No look at `programme` here: its policy looks at this table.
drop policy if exists programme_quota_read on programme_quota;
create policy programme_quota_read on programme_quota for select using (
  tenant_id = (select app.tenant_id()) or (opened and area_tenant_id = (select app.tenant_id())));
