-- Who entered these records of the entered tenant, or visited the people: whoever registered the person, brought a file that made or changed the
-- record, gave it another NIK, or was there. Of a record that was merged into one of these as well, since what it said may have been taken over.
-- A correction of other facts is not entering: whoever decides what a visit found writes the facts and the status at once.
create or replace function app.makers_of_records(asked uuid[]) returns table (worker_id uuid, tenant_id uuid, user_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive part(worker_id, id) as (
    select w.id, w.id from unnest(asked) a join worker w on w.id = a and w.tenant_id = app.tenant_id()
    union
    select p.worker_id, w.id from part p join worker w on w.superseded_by = p.id),
  maker(worker_id, tenant_id, user_id) as (
    select p.worker_id, w.registered_by_tenant_id, w.updated_by from part p join worker w on w.id = p.id and w.version = 1
    union
    select p.worker_id, w.registered_by_tenant_id, v.recorded_by from part p join worker w on w.id = p.id
      join worker_version v on v.worker_id = p.id and v.version = 1
    union
    select p.worker_id, v.tenant_id, v.replaced_by from part p
      join worker_version v on v.worker_id = p.id and 'nationalId' = any (v.changed_fields)
    union
    select p.worker_id, f.tenant_id, b from part p join import_effect e on e.worker_id = p.id and e.kind <> 'PROPOSED'
      join import_file f on f.id = e.import_id cross join lateral unnest(array[f.created_by, f.committed_by]) b
    union
    select p.worker_id, r.tenant_id, r.recorded_by from part p join check_result r on r.worker_id = p.id and r.question = 'FIELD_VISIT')
  select m.worker_id, m.tenant_id, m.user_id from maker m where m.user_id is not null;
$$;
alter function app.makers_of_records owner to payung_crossing;
revoke execute on function app.makers_of_records from public;
