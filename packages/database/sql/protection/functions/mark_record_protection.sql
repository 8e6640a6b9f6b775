-- Says that months of a record that is merged, or stands again, stand otherwise than they were counted: with all records that it belonged to and belongs to. So do those
-- of whom the record says that they are dead, or no longer: a refused report of the death counts again by that (`app.refused_death`).
create or replace function app.mark_record_protection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into protection_change (tenant_id, worker_id)
  select w.tenant_id, w.id from worker w where w.id in (new.id, old.superseded_by, new.superseded_by);
  return null;
end $$;
alter function app.mark_record_protection owner to payung_crossing;
revoke execute on function app.mark_record_protection from public;
