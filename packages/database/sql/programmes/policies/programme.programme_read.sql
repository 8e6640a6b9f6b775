-- Of other tenants only programmes that were opened are seen.
drop policy if exists programme_read on programme;
create policy programme_read on programme for select using (
  tenant_id = (select app.tenant_id())
  or (state in ('OPEN', 'CLOSED') and exists (select from programme_quota q where q.programme_id = programme.id and q.area_tenant_id = (select app.tenant_id()))));
