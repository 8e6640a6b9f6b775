create or replace function app.relist_changed_access() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.relist((select coalesce(array_agg(worker_id), '{}') from changed));
  return null;
end $$;
alter function app.relist_changed_access owner to payung_crossing;
revoke execute on function app.relist_changed_access from public;
