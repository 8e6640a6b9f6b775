-- Whoever may open a record may read its history, also what an earlier custodian wrote.
drop policy if exists person_key_of_history on person_key;
create policy person_key_of_history on person_key for select using (
  exists (select from worker_version v where v.tenant_id = person_key.tenant_id and v.person_id = person_key.person_id));
