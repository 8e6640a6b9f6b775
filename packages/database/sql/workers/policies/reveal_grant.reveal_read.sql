-- One's own are counted against the limit of an hour, wherever the person has gone since.
drop policy if exists reveal_read on reveal_grant;
create policy reveal_read on reveal_grant for select using (
  tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else user_id = (select app.user_id()) or exists (select from worker w where w.id = reveal_grant.worker_id) end);
