-- A key for each person whose record an import changes at somebody else's, where there is none yet: the version before it is sealed under it.
-- Only for who was made by the asking import, or comes back by it; a key that exists stays.
create or replace function app.add_import_keys(asked_import uuid, workers uuid[], wrapped bytea[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'REVERTING']);
begin
  if cardinality(workers) > 1000 or cardinality(workers) <> cardinality(wrapped) then
    raise exception using errcode = '22023', message = 'a key for each of at most 1000';
  end if;
  insert into person_key (tenant_id, person_id, wrapped_key)
  select w.tenant_id, w.person_id, k.wrapped_key from unnest(workers, wrapped) as k(worker_id, wrapped_key) join worker w on w.id = k.worker_id
  where (i.state = 'COMMITTING' and exists (select from import_row r where r.import_id = i.id and r.worker_id = w.id and r.outcome in ('REVIVE', 'UPDATE')))
    or (i.state = 'REVERTING' and exists (select from import_effect e where e.import_id = i.id and e.worker_id = w.id and e.kind <> 'PROPOSED'))
  on conflict do nothing;
end $$;
alter function app.add_import_keys owner to payung_crossing;
revoke execute on function app.add_import_keys from public;
grant execute on function app.add_import_keys to payung_app;
