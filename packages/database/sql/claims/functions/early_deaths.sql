-- People of the viewer's government whose protection began in some months, by village and by who registered them, and how many of them died within some days of that
-- beginning: a sign where to look, and no accusation. Protection begins with the first month that the insurer posted, under whichever government's decree and whoever
-- paid, so that nobody counts as new who changed the payer. A day that is known in part counts as its last, so that nobody is counted who may not belong there. Records
-- that were merged are one person. Groups smaller than the smallest are one group without a key, and what is still too small is left out. Nothing to who works for a part.
create or replace function app.early_deaths(from_month date, until_month date, within_days integer, smallest integer)
returns table (dimension text, key text, enrolled integer, died integer, claim_ids uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive record (kept, id, person_id) as (
    select w.id, w.id, w.person_id from worker w
    where w.tenant_id = app.tenant_id() and w.superseded_by is null and app.area_scope() = '' and app.agency_id() is null
    union all
    select r.kept, w.id, w.person_id from record r join worker w on w.superseded_by = r.id
  ), begun as materialized (
    select r.kept, min(lower(s.months)) as first_day from record r join protected_span s on s.person_id = r.person_id
    group by r.kept having min(lower(s.months)) between from_month and until_month
  ), dead as materialized (
    select distinct on (r.kept) r.kept, e.event_day, app.last_possible_day(e.event_day, e.day_precision) as last_day, c.id as claim_id
    from life_event e join record r on r.id = e.worker_id left join claim c on c.event_id = e.id and c.state <> 'WITHDRAWN'
    where e.tenant_id = app.tenant_id() and e.kind = 'DEATH' and e.state = 'REPORTED' order by r.kept, e.id
  ), people as (
    select w.village_code, coalesce(w.agency_id, w.registered_by_tenant_id)::text as registrar, d.claim_id,
      coalesce(d.event_day >= b.first_day and d.last_day - b.first_day <= within_days, false) as is_early
    from begun b join worker w on w.id = b.kept left join dead d on d.kept = b.kept
  ), placed as (
    select 'VILLAGE' as dimension, case when count(*) over (partition by p.village_code) >= smallest then p.village_code end as key, p.is_early, p.claim_id from people p
    union all
    select 'REGISTRAR', case when count(*) over (partition by p.registrar) >= smallest then p.registrar end, p.is_early, p.claim_id from people p
  )
  select p.dimension, p.key, count(*)::int, count(*) filter (where p.is_early)::int,
    coalesce(array_agg(p.claim_id order by p.claim_id) filter (where p.is_early and p.claim_id is not null), '{}')
  from placed p group by p.dimension, p.key having count(*) >= smallest and count(*) filter (where p.is_early) > 0
  order by p.dimension, count(*) filter (where p.is_early)::numeric / count(*) desc, p.key;
$$;
alter function app.early_deaths owner to payung_crossing;
revoke execute on function app.early_deaths from public;
grant execute on function app.early_deaths to payung_app;
