drop policy if exists programme_quota_change on programme_quota;
create policy programme_quota_change on programme_quota for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
