-- A version in the place of the next one would keep the custodian from ever changing the record again. It says what the record was until now,
-- since when and by whose hand: as the record itself still says to the statement that replaces it. Who has just decided a hand-over writes what the
-- record was before, in that very transaction, told by its time.
drop policy if exists version_add on worker_version;
create policy version_add on worker_version for insert with check (
  tenant_id = (select app.tenant_id()) and recorded_to = now() and replaced_by is not distinct from (select app.user_id())
  and (exists (select from worker w where w.id = worker_version.worker_id and w.tenant_id = worker_version.tenant_id
      and w.version = worker_version.version and w.updated_at = worker_version.recorded_from
      and w.updated_by is not distinct from worker_version.recorded_by)
    or exists (select from custody_transfer t where t.worker_id = worker_version.worker_id
      and worker_version.tenant_id in (t.from_tenant_id, t.to_tenant_id) and t.state = 'ACCEPTED' and t.decided_at = now())));
