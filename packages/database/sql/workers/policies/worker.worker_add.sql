-- The application may not do even if it wanted to: rewrite where a record comes from, write into a stranger's history, sign for others.
-- In another's name it would open the record to them as its registrar. And everybody begins as a candidate: who enters does not verify.
drop policy if exists worker_add on worker;
create policy worker_add on worker for insert with check (
  tenant_id = (select app.tenant_id()) and registered_by_tenant_id = tenant_id and status = 'CANDIDATE' and starts_with(village_code, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id()))
  and updated_by is not distinct from (select app.user_id()));
