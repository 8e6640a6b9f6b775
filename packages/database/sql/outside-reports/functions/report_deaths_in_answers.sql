-- An insurer's answer whose remark says that somebody has died waits at who keeps the record as a report from outside, and opens nothing before another person than who
-- brought the file confirms it. Where the remark writes a month alone it says that month, and without either this year and no more. Of whom the record says so already nothing is said.
create or replace function app.report_deaths_in_answers() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  people uuid[];
  remarks text[];
  reporters uuid[];
begin
  if app.user_id() is null then return null; end if;
  if tg_table_name = 'insurer_answer' then
    select array_agg(s.worker_id), array_agg(s.reason), array_agg(f.tenant_id) into people, remarks, reporters
    from stated s join import_file f on f.id = s.import_id where s.outcome <> 'TAKEN_BACK' and app.says_death(s.reason);
  else
    select array_agg(s.worker_id), array_agg(s.reason), array_agg(s.tenant_id) into people, remarks, reporters
    from stated s where s.worker_id is not null and s.outcome in ('POSTED', 'REJECTED', 'CONFLICT') and app.says_death(s.reason);
  end if;
  if people is null then return null; end if;
  insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, source, reported_by, from_answer)
  select w.tenant_id, k.reporter, w.id, 'DEATH', coalesce(d.day, date_trunc('year', app.today())::date), coalesce(d.day_precision, 'YEAR'),
    case when d.day_precision is distinct from 'DAY' then 'Hari tidak terbaca, tempat tidak disebut BPJS' else 'Tempat tidak disebut BPJS' end, 'INSURER', app.user_id(), true
  from unnest(people, remarks, reporters) k(worker_id, remark, reporter) join app.families_of(people) f on f.worker_id = k.worker_id and f.member = f.head
    join worker w on w.id = f.head cross join lateral app.death_in_remark(k.remark) d
  where w.status <> 'DECEASED' and not exists (select from life_event e join app.families_of(people) m on m.head = f.head and m.member = e.worker_id
    where e.kind = 'DEATH' and e.state = 'REPORTED')
  order by w.id on conflict do nothing;
  return null;
end $$;
alter function app.report_deaths_in_answers owner to payung_crossing;
revoke execute on function app.report_deaths_in_answers from public;
