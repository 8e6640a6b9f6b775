drop policy if exists worker_change on worker;
create policy worker_change on worker for update using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
