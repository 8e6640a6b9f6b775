-- Says of each row of a list that waits what confirming it would do, as the guards of `life_event` would: against what is reported by now, and against the rows of the
-- same list, of which the first of a person counts and a death comes before what contradicts it. With `only_applicable`, only rows are judged that were seen as ones
-- that apply: nobody has looked at the others as such. Runs with the rights of the function that calls it.
create or replace function app.judge_life_event_rows(asked uuid, only_applicable boolean) returns void
language plpgsql volatile set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
declare
  tenant constant uuid := (select u.tenant_id from life_event_upload u where u.id = asked);
  day constant date := app.today();
  workers constant uuid[] := array(select distinct r.worker_id from life_event_row r where r.upload_id = asked and r.worker_id is not null);
begin
  -- The rows have just been written and no statistics know them: one by one, a long list was compared with itself.
  perform set_config('enable_nestloop', case when cardinality(workers) > 1000 then 'off' else current_setting('enable_nestloop') end, true);
  with family as materialized (
    select f.worker_id, f.head, f.member from app.families_of(workers) f
  ), reported as materialized (
    select f.head, e.kind, e.event_day, e.day_precision from (select distinct head, member from family) f
      join life_event e on e.worker_id = f.member and e.state = 'REPORTED'
  ), known as materialized (
    select distinct k.head, k.kind, k.event_day from reported k
  ), standing as materialized (
    select k.head, max(app.last_possible_day(k.event_day, k.day_precision)) filter (where k.kind = 'DEATH') as dead_until,
      max(k.event_day) filter (where k.kind <> 'DEATH') as last_lived from reported k group by k.head
  ), stated as materialized (
    select r.row_no, r.verdict as earlier, r.kind, r.event_day, r.day_precision, w.id as head, case
        when w.id is null then 'UNKNOWN_PERSON'
        when r.is_other_name then 'OTHER_NAME'
        when r.event_day > day then 'FUTURE'
        when r.event_day < case r.day_precision when 'DAY' then w.birth_date else date_trunc(lower(r.day_precision), w.birth_date)::date end then 'BEFORE_BIRTH'
        when k.head is not null then 'KNOWN'
        when r.kind = 'DEATH' and s.dead_until is not null then 'OTHER_DAY_OF_DEATH'
        when r.kind <> 'DEATH' and r.event_day > s.dead_until then 'AFTER_DEATH'
        when r.kind = 'DEATH' and s.last_lived > app.last_possible_day(r.event_day, r.day_precision) then 'AFTER_DEATH'
        else 'NEW' end as verdict
    from life_event_row r
      left join (select distinct f.worker_id, f.head from family f) f on f.worker_id = r.worker_id
      left join worker w on w.id = f.head and w.tenant_id = tenant
      left join known k on k.head = w.id and k.kind = r.kind and k.event_day = r.event_day
      left join standing s on s.head = w.id
    where r.upload_id = asked and r.verdict <> 'UNREADABLE' and (not only_applicable or r.verdict in ('NEW', 'KNOWN'))
  ), placed as (
    select t.*, row_number() over (partition by t.head, t.kind, t.event_day order by t.row_no) as copy,
      first_value(t.event_day) over deaths as dead_on, first_value(t.day_precision) over deaths as dead_precision, first_value(t.kind) over deaths = 'DEATH' as is_dead
    from stated t where t.verdict = 'NEW'
    window deaths as (partition by t.head order by (t.kind = 'DEATH') desc, t.row_no)
  ), judged as (
    select t.row_no, t.earlier, t.head, coalesce(case
        when p.copy > 1 then 'KNOWN'
        when p.kind = 'DEATH' and p.event_day <> p.dead_on then 'OTHER_DAY_OF_DEATH'
        when p.kind <> 'DEATH' and p.is_dead and p.event_day > app.last_possible_day(p.dead_on, p.dead_precision) then 'AFTER_DEATH' end, t.verdict) as verdict
    from stated t left join placed p on p.row_no = t.row_no
  )
  update life_event_row r set verdict = j.verdict, worker_id = coalesce(j.head, r.worker_id) from judged j
  where r.upload_id = asked and r.row_no = j.row_no and (r.verdict, r.worker_id) is distinct from (j.verdict, coalesce(j.head, r.worker_id));
  -- Other figures are another version: nobody confirms what they have not seen.
  update life_event_upload u set verdicts = k.verdicts, version = u.version + 1
  from (select jsonb_object_agg(v.verdict, v.n) as verdicts from (select r.verdict, count(*) as n from life_event_row r where r.upload_id = asked group by r.verdict) v) k
  where u.id = asked and u.verdicts <> k.verdicts;
end $$;
revoke execute on function app.judge_life_event_rows from public;
grant execute on function app.judge_life_event_rows to payung_crossing;
