-- Of reported deaths, or reports from outside that wait, the last day on which a visit has met the person alive after the last day on which the death can have been:
-- whether they were found, or found and not to be helped. A register lags behind deaths, so that its answers are no sign of life. Records that were merged are one
-- person. Long lists are reported where nobody was visited since, so that is looked at first.
create or replace function app.met_after_death_of(asked uuid[]) returns table (report_id uuid, met_on date)
language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with death as materialized (
    select e.id, e.worker_id, app.last_possible_day(e.event_day, e.day_precision) as last_day from life_event e
    where e.id = any (asked) and e.kind = 'DEATH' and e.state = 'REPORTED'
    union all
    select r.id, r.worker_id, app.last_possible_day(r.event_day, r.day_precision) from outside_report r
    where r.id = any (asked) and r.kind = 'DEATH' and r.state = 'WAITING'
  ), visited as materialized (
    select array(select d.worker_id from death d) as workers
    where exists (select from check_result c where c.answer in ('FOUND', 'NOT_ELIGIBLE') and c.found_on > (select min(d.last_day) from death d))
  )
  select d.id, max(c.found_on) from visited v cross join lateral app.families_of(v.workers) f join death d on d.worker_id = f.worker_id
    join check_result c on c.worker_id = f.member and c.answer in ('FOUND', 'NOT_ELIGIBLE') and c.found_on > d.last_day
  group by 1;
$$;
alter function app.met_after_death_of owner to payung_crossing;
revoke execute on function app.met_after_death_of from public;
