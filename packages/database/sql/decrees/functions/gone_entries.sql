-- Whose record says so today, or that of the record that theirs was merged into: died, moved, withdrawn, or noted as somebody whom the law lets nobody designate.
-- And who, as they were locked, cannot be registered for the first time on the day on which the decree begins.
-- From the few of whom it is known, never from everybody in the annex. Under row-level security a function that is not leakproof keeps a join from its
-- index: so whose record is followed is found first.
create or replace function app.gone_entries(asked_decree uuid) returns table (entry_no integer, worker_id uuid, name text, status text, bar text)
language sql stable set search_path = public, pg_temp
begin atomic
  with known as materialized (
    select l.worker_id, l.status, app.designation_bar(l.public_service, l.citizenship) as bar from worker_listing l
    where l.tenant_id = (select d.tenant_id from decree d where d.id = asked_decree) and l.level = 'FULL'
      and (app.is_gone(l.status) or app.designation_bar(l.public_service, l.citizenship) is not null)),
  -- Whoever was merged, or whose import was taken back, stands in no listing.
  unlisted as materialized (
    select w.id from worker w where w.superseded_by is not null
    union all select w.id from worker w where w.reverted_import_id is not null and w.superseded_by is null),
  followed as materialized (
    select e.entry_no, e.worker_id, e.name, app.record_of(e.worker_id) as stands
    from unlisted u join decree_entry e on e.worker_id = u.id and e.decree_id = asked_decree and e.change = 'DESIGNATE'),
  outside as materialized (
    select e.entry_no, e.worker_id, e.name, app.record_of(e.worker_id) as stands, a.bar
    from app.outside_ages(asked_decree) a join decree_entry e on e.decree_id = asked_decree and e.worker_id = a.worker_id and e.change = 'DESIGNATE')
  select e.entry_no, e.worker_id, e.name, k.status, k.bar
  from known k join decree_entry e on e.worker_id = k.worker_id and e.decree_id = asked_decree and e.change = 'DESIGNATE'
  union all
  select f.entry_no, f.worker_id, f.name, k.status, app.designation_bar(k.public_service, k.citizenship)
  from followed f join worker k on k.id = f.stands where app.is_gone(k.status) or app.designation_bar(k.public_service, k.citizenship) is not null
  union all
  select o.entry_no, o.worker_id, o.name, k.status, o.bar
  from outside o join worker k on k.id = o.stands
  where not app.is_gone(k.status) and app.designation_bar(k.public_service, k.citizenship) is null;
end;
revoke execute on function app.gone_entries from public;
grant execute on function app.gone_entries to payung_app, payung_crossing;
