drop policy if exists reveal_add on reveal_grant;
create policy reveal_add on reveal_grant for insert with check (
  tenant_id = (select app.tenant_id()) and user_id = (select app.user_id())
  and exists (select from worker w where w.id = reveal_grant.worker_id));
