-- Who has a place in a programme already has it as a person: also under the record that theirs was merged into, and also where an amendment brought them in.

-- Of the records that the tenant keeps, or has named in a locked list or a decree: each with every other that was merged into the same one, or that it
-- was merged into.
create or replace function app.merged_twins() returns table (worker_id uuid, twin_id uuid, record_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with merged as materialized (
    select w.id, app.current_record(w.id) as record from worker w where w.superseded_by is not null and app.area_scope() = '' and app.agency_id() is null
      and (w.tenant_id = app.tenant_id() or exists (select from decree_entry e where e.worker_id = w.id and e.tenant_id = app.tenant_id())
        or exists (select from cohort_entry e where e.worker_id = w.id and e.tenant_id = app.tenant_id()))),
  all_of as (select id, record from merged union select record, record from merged)
  select a.id, b.id, a.record from all_of a join all_of b on b.record = a.record and b.id <> a.id;
$$;

-- Whom locked cohorts of a programme name whose decree stands or may still come, and whom amendments of such a decree have brought in since.
create function app.placed(asked_programme uuid) returns table (worker_id uuid, cohort_id uuid)
language sql stable set search_path = public, pg_temp
begin atomic
  with taking as materialized (
    select c.id from cohort c where c.programme_id = asked_programme and c.state = 'LOCKED' and app.quota_released(c.id) is null),
  named as materialized (
    select e.worker_id, c.id as cohort_id from taking c join cohort_entry e on e.cohort_id = c.id
    union all
    select h.worker_id, c.id from taking c join decree d on d.cohort_id = c.id and d.state in ('SIGNED', 'PUBLISHED')
      join decree_holding h on h.decree_id = d.id and h.entry_decree_id <> d.id and h.from_month < h.until_month)
  select n.worker_id, n.cohort_id from named n
  union all select t.twin_id, n.cohort_id from named n join app.merged_twins() t on t.worker_id = n.worker_id;
end;
revoke execute on function app.placed(uuid) from public;
grant execute on function app.placed(uuid) to payung_app, payung_crossing;

create function app.guard_placed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from app.placed(new.programme_id) p join cohort_entry e on e.cohort_id = new.id and e.worker_id = p.worker_id where p.cohort_id <> new.id) then
    raise exception using errcode = '23505', constraint = 'cohort_member_twice', message = 'already placed in the programme: constraint "cohort_member_twice"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_placed() from public;
create trigger cohort_placed_once after update of state on cohort for each row when (new.state = 'LOCKED' and old.state <> 'LOCKED')
  execute function app.guard_placed();
