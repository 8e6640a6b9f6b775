-- The last month through which people are protected without a gap from this month on, whoever pays it; whoever is not protected this month is left
-- out. Of a record that the viewer may open alone, as the policy `worker_read` has it, and the month alone: neither payer nor decree. Where several programmes insure somebody this
-- month, the one that ends first counts, as `packages/domain/src/protection/month-state.ts` has it of one programme. It ends with the month of a reported death.
create or replace function app.protected_through(asked_workers uuid[])
returns table (worker_id uuid, through_month date)
language sql stable security definer set search_path = public, pg_temp as $$
  with seen as materialized (
    select w.id, w.person_id from worker w
    where w.id = any (asked_workers) and starts_with(w.village_code, app.area_scope()) and (app.agency_id() is null or w.agency_id = app.agency_id())
      and (w.tenant_id = app.tenant_id()
        or app.sees_people() and exists (select from worker_access a where a.worker_id = w.id and a.tenant_id = app.tenant_id() and a.level = 'FULL' and a.ended_at is null))
  ), record as materialized (
    select s.id, s.id as record_id, s.person_id from seen s
    union
    select s.id, m.id, m.person_id from seen s cross join lateral app.record_family(s.id) f(id) join worker m on m.id = f.id
  ), person as (
    select distinct r.id, r.person_id from record r
  ), dead as (
    select r.id, min(e.unowed_from) as unowed_from from record r join app.reported_death e on e.worker_id = r.record_id group by 1
  ), whole as (
    select p.id, s.insurance_programme, range_agg(s.months) as months from person p join protected_span s on s.person_id = p.person_id
    where upper(s.months) > app.today() group by 1, 2
  )
  select w.id, (least(min(upper(r.months)), min(d.unowed_from)) - interval '1 month')::date
  from whole w cross join lateral unnest(w.months) r(months) left join dead d on d.id = w.id
  where r.months @> app.today() and (d.unowed_from is null or d.unowed_from > app.today()) group by 1;
$$;
alter function app.protected_through owner to payung_crossing;
revoke execute on function app.protected_through from public;
grant execute on function app.protected_through to payung_app;
