-- Nobody is designated who is known to have died, moved away or withdrawn: not by a lock, and not by a submission. Who goes while a submitted decree is
-- decided on stays on its paper, and whoever records the signature is told first: an amendment takes them out.

create function app.is_gone(status text) returns boolean language sql immutable parallel safe
  return status in ('DECEASED', 'MOVED', 'WITHDRAWN');

-- Whose record says so today, or that of the record that theirs was merged into.
create function app.gone_entries(asked_decree uuid) returns table (entry_no integer, worker_id uuid, name text, status text)
language sql stable set search_path = public, pg_temp
begin atomic
  select e.entry_no, e.worker_id, e.name, k.status
  from decree_entry e join worker w on w.id = e.worker_id
    join worker k on k.id = case when w.superseded_by is null then w.id else app.record_of(w.id) end
  where e.decree_id = asked_decree and e.change = 'DESIGNATE' and app.is_gone(k.status);
end;

-- Of a locked cohort that a decree designates: who was left out of its annex.
create function app.left_out(asked_cohort uuid) returns table (worker_id uuid, village_code text, area_code text)
language sql stable set search_path = public, pg_temp
begin atomic
  select c.worker_id, c.village_code, c.area_code
  from decree d join cohort_entry c on c.cohort_id = d.cohort_id
  where d.cohort_id = asked_cohort and d.state <> 'CANCELLED' and d.cohort_hash is not null and d.people < (select k.members from cohort k where k.id = asked_cohort)
    and not exists (select from decree_entry e where e.decree_id = d.id and e.worker_id = c.worker_id);
end;
revoke execute on function app.is_gone(text), app.gone_entries(uuid), app.left_out(uuid) from public;
grant execute on function app.is_gone(text), app.gone_entries(uuid), app.left_out(uuid), app.record_of(uuid) to payung_app, payung_crossing;

-- The annex of a draft: its cohort, as it was locked, but for who has gone since. The lines are numbered without gaps.
create or replace function app.fill_decree(asked_decree uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree := app.own_draft(asked_decree, 'DESIGNATION');
  written integer;
begin
  delete from decree_entry e where e.decree_id = d.id;
  insert into decree_entry (decree_id, entry_no, tenant_id, change, worker_id, person_id, worker_version, national_id_cipher, national_id_prefix, name,
    birth_place, birth_date, sex, address, rt, rw, village_code, occupation_code, income_bracket, area_code)
  select d.id, row_number() over (order by c.entry_no), d.tenant_id, 'DESIGNATE', c.worker_id, c.person_id, c.worker_version, c.national_id_cipher,
    c.national_id_prefix, c.name, c.birth_place, c.birth_date, c.sex, c.address, c.rt, c.rw, c.village_code, c.occupation_code, c.income_bracket, c.area_code
  from cohort_entry c join worker w on w.id = c.worker_id
    join worker k on k.id = case when w.superseded_by is null then w.id else app.current_record(w.id) end
  where c.cohort_id = d.cohort_id and not app.is_gone(k.status);
  get diagnostics written = row_count;
  update decree k set people = written, annex_hash = app.decree_annex_hash(k.id), cohort_hash = (select c.content_hash from cohort c where c.id = k.cohort_id),
    updated_by = app.user_id(), updated_at = now() where k.id = d.id;
  return written;
end $$;

create function app.guard_gone_entries() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.gone_entries(new.id)) then
    raise exception using errcode = '23514', constraint = 'decree_people_gone', message = 'somebody has died, moved or withdrawn: constraint "decree_people_gone"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_gone_entries() from public;
alter function app.guard_gone_entries() owner to payung_crossing;
create trigger decree_gone_kept_out after update of state on decree for each row
  when (old.state = 'DRAFT' and new.state = 'REVIEW' and new.kind = 'DESIGNATION') execute function app.guard_gone_entries();

-- The entries were written a moment before, with everybody's status as it is.
create function app.guard_gone_members() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from cohort_entry e where e.cohort_id = new.id and app.is_gone(e.status)) then
    raise exception using errcode = '23514', constraint = 'cohort_people_gone', message = 'somebody has died, moved or withdrawn: constraint "cohort_people_gone"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_gone_members() from public;
create trigger cohort_gone_kept_out after update of state on cohort for each row
  when (new.state = 'LOCKED' and old.state <> 'LOCKED') execute function app.guard_gone_members();

-- A place that nobody was designated for is free.
create or replace function app.locked_by_village(asked_programme uuid) returns table (village_code text, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with taking as materialized (
    select c.id from cohort c where c.programme_id = asked_programme and c.state = 'LOCKED' and app.quota_released(c.id) is null)
  select e.village_code, count(*) from taking c join cohort_entry e on e.cohort_id = c.id group by 1
  union all select l.village_code, -count(*) from taking c cross join lateral app.left_out(c.id) l group by 1
  union all select a.area_code, a.people from app.additions_by_area(asked_programme, null) a;
end;

create or replace function app.areas_over_quota(asked_decree uuid) returns table (area_code text, quota integer, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with taking as materialized (
    select c.id from decree d join cohort c on c.programme_id = d.programme_id and c.state = 'LOCKED' and app.quota_released(c.id) is null
    where d.id = asked_decree),
  locked as (
    select t.area_code, sum(t.people) as people from (
      select e.area_code, count(*) as people from taking c join cohort_entry e on e.cohort_id = c.id group by 1
      union all select l.area_code, -count(*) from taking c cross join lateral app.left_out(c.id) l group by 1) t group by 1),
  added as (
    select a.area_code, sum(a.people) as people from decree d cross join lateral app.additions_by_area(d.programme_id, d.id) a where d.id = asked_decree group by 1)
  select q.area_code, q.people, (coalesce(l.people, 0) + a.people)::bigint
  from decree d join programme_quota q on q.programme_id = d.programme_id join added a on a.area_code = q.area_code left join locked l on l.area_code = q.area_code
  where d.id = asked_decree and coalesce(l.people, 0) + a.people > q.people
    and exists (select from decree_entry e where e.decree_id = d.id and e.change = 'ADD' and e.area_code = q.area_code)
  order by 1;
end;
