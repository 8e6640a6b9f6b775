drop policy if exists mismatch_read on national_id_mismatch;
create policy mismatch_read on national_id_mismatch for select using (
  exists (select from worker_listing l where l.worker_id = national_id_mismatch.worker_id and l.level = 'FULL'));
