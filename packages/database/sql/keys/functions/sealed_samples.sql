-- For whoever migrates a database from before keys were known: one sealed number of each key, to prove that the keys in the setting are those.
create or replace function app.sealed_samples() returns table (cipher bytea, person_index bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (substr(w.national_id_cipher, 1, 4)) w.national_id_cipher, p.blind_index
  from worker w join person p on p.id = w.person_id
  where w.national_id_cipher is not null
$$;
alter function app.sealed_samples owner to payung_crossing;
revoke execute on function app.sealed_samples from public;
grant execute on function app.sealed_samples to payung_owner;
