-- Says that months of somebody whose death is corrected, taken back or refused stand otherwise than they were counted.
create or replace function app.mark_death_protection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into protection_change (tenant_id, worker_id) select w.tenant_id, w.id from worker w where w.id = new.worker_id;
  return null;
end $$;
alter function app.mark_death_protection owner to payung_crossing;
revoke execute on function app.mark_death_protection from public;
