-- A viewer with a FULL link reads the custodian's versions, so it needs that one key.
drop policy if exists person_key_of_visible on person_key;
create policy person_key_of_visible on person_key for select using (
  exists (select from worker w where w.tenant_id = person_key.tenant_id and w.person_id = person_key.person_id));
