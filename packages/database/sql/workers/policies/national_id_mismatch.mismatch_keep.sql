drop policy if exists mismatch_keep on national_id_mismatch;
create policy mismatch_keep on national_id_mismatch using (
  exists (select from worker w where w.id = national_id_mismatch.worker_id and w.tenant_id = (select app.tenant_id())))
  with check (
  tenant_id = (select app.tenant_id())
  and exists (select from worker w where w.id = national_id_mismatch.worker_id and w.tenant_id = national_id_mismatch.tenant_id));
