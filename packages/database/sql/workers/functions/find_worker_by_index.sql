-- Exact search by NIK, by every index that it may have (while a key takes over from another there are two), among the people the viewer may read with their identity.
-- Whoever keeps a record that was taken back finds it by its NIK, to take it up again instead of failing to register it.
-- Whoever is looked up by the number of a record that was merged is found at the record that was kept: a registration or a search answered that there is
-- nobody.
create or replace function app.find_worker_by_index(asked_indexes bytea[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select l.worker_id from person p
  join worker w on w.person_id = p.id
  join worker_listing l on l.worker_id = case when w.superseded_by is null then w.id else app.current_record(w.id) end and l.tenant_id = app.tenant_id() and l.level <> 'PROOF'
  where p.blind_index = any (asked_indexes) and starts_with(l.village_code, app.area_scope())
  union all
  select w.id from person p join worker w on w.person_id = p.id
  where p.blind_index = any (asked_indexes) and w.tenant_id = app.tenant_id() and w.reverted_import_id is not null and w.superseded_by is null
    and starts_with(w.village_code, app.area_scope()) and (app.agency_id() is null or w.agency_id = app.agency_id());
$$;
alter function app.find_worker_by_index owner to payung_crossing;
revoke execute on function app.find_worker_by_index from public;
grant execute on function app.find_worker_by_index to payung_app;
