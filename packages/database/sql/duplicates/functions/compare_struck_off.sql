-- A NIK that was mended is compared as if its person had changed: while it did not open, nobody could be found by it, and no pair fell away.
create or replace function app.compare_struck_off() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into duplicate_work (tenant_id, workers)
  select s.tenant_id, array_agg(w.id order by w.id) from struck_off s join worker w on w.id =
    case when s.place = 'worker.national_id_cipher' and s.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then s.subject_id::uuid end
  group by s.tenant_id;
  return null;
end $$;
alter function app.compare_struck_off owner to payung_crossing;
revoke execute on function app.compare_struck_off from public;
