-- Of people whom the viewer's tenant reads in full: months in which decrees of others name them, and whose decrees. For the functions below alone.
create or replace function app.people_elsewhere(asked_workers uuid[])
returns table (worker_id uuid, from_month date, until_month date, funding_source text, told_by uuid, named uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.worker_id, h.from_month, h.until_month, d.funding_source, h.tenant_id, h.worker_id
  from worker_listing l join worker w on w.id = l.worker_id join decree_holding h on h.person_id = w.person_id and h.tenant_id <> l.tenant_id
    and h.from_month < h.until_month join decree d on d.id = h.decree_id
  where l.tenant_id = app.tenant_id() and l.level = 'FULL' and l.worker_id = any (asked_workers) and starts_with(w.village_code, app.area_scope())
    and app.agency_id() is null;
$$;
alter function app.people_elsewhere owner to payung_crossing;
revoke execute on function app.people_elsewhere from public;
