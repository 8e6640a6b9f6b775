drop policy if exists worker_read on worker;
create policy worker_read on worker for select using (
  (tenant_id = (select app.tenant_id())
    or (select app.sees_people())
      and exists (select from worker_access a where a.worker_id = worker.id and a.tenant_id = (select app.tenant_id()) and a.level = 'FULL' and a.ended_at is null))
  and starts_with(village_code, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
