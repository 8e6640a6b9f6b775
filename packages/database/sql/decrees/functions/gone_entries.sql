-- Whose record says so today, or that of the record that theirs was merged into: died, moved, withdrawn, or noted as somebody whom the law lets nobody designate.
-- And who, as they were locked, cannot be registered for the first time on the day on which the decree begins.
-- Under row-level security a function that is not leakproof keeps a join from its index: so whose record is followed is found first.
create or replace function app.gone_entries(asked_decree uuid) returns table (entry_no integer, worker_id uuid, name text, status text, bar text)
language sql stable set search_path = public, pg_temp
begin atomic
  with merged as materialized (
    select e.entry_no, e.worker_id, e.name, app.record_of(e.worker_id) as stands
    from decree_entry e join worker w on w.id = e.worker_id and w.superseded_by is not null where e.decree_id = asked_decree and e.change = 'DESIGNATE'),
  outside as materialized (
    select e.entry_no, e.worker_id, e.name, app.record_of(e.worker_id) as stands, a.bar
    from app.outside_ages(asked_decree) a join decree_entry e on e.decree_id = asked_decree and e.worker_id = a.worker_id and e.change = 'DESIGNATE')
  select e.entry_no, e.worker_id, e.name, w.status, app.designation_bar(w.public_service, w.citizenship)
  from decree_entry e join worker w on w.id = e.worker_id
  where e.decree_id = asked_decree and e.change = 'DESIGNATE' and w.superseded_by is null and (app.is_gone(w.status) or app.designation_bar(w.public_service, w.citizenship) is not null)
  union all
  select m.entry_no, m.worker_id, m.name, k.status, app.designation_bar(k.public_service, k.citizenship)
  from merged m join worker k on k.id = m.stands where app.is_gone(k.status) or app.designation_bar(k.public_service, k.citizenship) is not null
  union all
  select o.entry_no, o.worker_id, o.name, k.status, o.bar
  from outside o join worker k on k.id = o.stands
  where not app.is_gone(k.status) and app.designation_bar(k.public_service, k.citizenship) is null;
end;
revoke execute on function app.gone_entries from public;
grant execute on function app.gone_entries to payung_app, payung_crossing;
