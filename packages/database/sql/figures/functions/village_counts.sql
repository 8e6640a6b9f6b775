-- How the people of each village below an area stand in the month of a day, as decrees of anybody name the village: from the counts that are kept by village, so that it
-- takes no longer where more people are insured. Who may hear it is decided as in `app.coverage_counts`. In grace are those whose months are unpaid and can still be paid,
-- with as many months as they owe; what ends is lost within ninety days of the day and not followed (`cover_end`).
-- What has changed since it was counted is counted from the facts, unless it is too much for that: then `is_counting` says so.
create or replace function app.village_counts(of_area text, on_day date)
returns table (village_code text, designated integer, protected integer, in_grace integer, unpaid_months integer, ended integer, ending integer, funding_sources text[],
  is_counting boolean)
language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with viewer as materialized (
    select date_trunc('month', on_day)::date as month, app.arrears_months() as arrears
    from tenant t where t.id = app.tenant_id() and t.kind in ('PROVINCE', 'REGENCY', 'CITY') and app.agency_id() is null
      and (of_area = t.area_code or starts_with(of_area, t.area_code || '.')) and starts_with(of_area, app.area_scope())
  ), regency as materialized (
    select array_agg(a.code) as codes from viewer v cross join area a
    where a.level = 'REGENCY' and (a.code = left(of_area, 5) or starts_with(a.code, of_area || '.'))
  ), changed as materialized (
    select s.decree_id, s.village_code, count(*) over () <= app.protection_places_max() as is_countable
    from viewer v cross join lateral app.stale_protection() s
    where exists (select from protection_change) and (s.village_code = of_area or starts_with(s.village_code, of_area || '.'))
  ), stale as materialized (
    select c.decree_id, c.village_code from changed c where c.is_countable
  ), counted as materialized (
    select c.village_code, c.month, c.step, c.last_paid, c.funding_source, c.people_once
    from viewer v cross join regency r join protection_count c on left(c.village_code, 5) = any (r.codes) and c.month = v.month
    where (c.village_code = of_area or starts_with(c.village_code, of_area || '.'))
      and (c.decree_id, c.village_code) not in (select s.decree_id, s.village_code from stale s)
    union all
    select k.village_code, k.month, k.step, k.last_paid, k.funding_source, k.people_once
    from (select array_agg(s.decree_id) as decrees, array_agg(s.village_code) as villages from stale s having count(*) > 0) s cross join viewer v
      cross join lateral app.recount_many_protection(s.decrees, s.villages, v.month, (v.month + interval '1 month')::date) k
  ), standing as (
    select c.village_code, c.funding_source, c.people_once, app.month_state(c.month, c.step, c.last_paid, on_day, v.arrears) as state,
      (extract(year from age(c.month, c.last_paid)) * 12 + extract(month from age(c.month, c.last_paid)))::integer as months_owed
    from counted c cross join viewer v
  ), people as (
    select s.village_code, sum(s.people_once) filter (where s.state <> 'AFTER_DEATH') as designated, sum(s.people_once) filter (where s.state = 'PROTECTED') as protected,
      sum(s.people_once) filter (where s.state = 'GRACE') as in_grace, sum(s.people_once * s.months_owed) filter (where s.state = 'GRACE') as unpaid_months,
      sum(s.people_once) filter (where s.state in ('ENDED', 'LAPSED')) as ended,
      array_agg(distinct s.funding_source order by s.funding_source) filter (where s.state <> 'AFTER_DEATH') as funding_sources
    from standing s group by 1
  ), lost as (
    select e.village_code, sum(e.people) as ending
    from viewer v cross join regency r join cover_end e on left(e.village_code, 5) = any (r.codes) and e.lost_from > v.month and e.lost_from <= on_day + 90
    where e.people > 0 and (e.village_code = of_area or starts_with(e.village_code, of_area || '.')) group by 1
  )
  select village_code, coalesce(p.designated, 0)::integer, coalesce(p.protected, 0)::integer, coalesce(p.in_grace, 0)::integer, coalesce(p.unpaid_months, 0)::integer,
    coalesce(p.ended, 0)::integer, coalesce(l.ending, 0)::integer, coalesce(p.funding_sources, '{}'), exists (select from changed c where not c.is_countable)
  from people p full join lost l using (village_code) order by 1;
$$;
alter function app.village_counts owner to payung_crossing;
revoke execute on function app.village_counts from public;
grant execute on function app.village_counts to payung_app;
