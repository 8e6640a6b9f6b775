-- A version follows its worker: whoever may open the record may read its history, within the same scopes.
drop policy if exists version_read on worker_version;
create policy version_read on worker_version for select using (exists (select from worker w where w.id = worker_version.worker_id));
