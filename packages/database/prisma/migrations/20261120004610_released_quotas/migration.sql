-- A cohort takes its quota until the decree that designated it is cancelled, revoked or ended: a quota is places, and nobody stands in those.

-- How the decree of a locked cohort went that stands no more; null while it stands, is on its way, or was never begun.
create function app.quota_released(asked_cohort uuid) returns text
language sql stable set search_path = public, pg_temp
begin atomic
  select case when not coalesce(bool_or(d.state not in ('CANCELLED', 'REVOKED', 'ENDED')), true)
    then (array_agg(d.state order by d.state = 'CANCELLED', d.id desc))[1] end
  from decree d where d.cohort_id = asked_cohort;
end;
revoke execute on function app.quota_released(uuid) from public;
grant execute on function app.quota_released(uuid) to payung_app, payung_crossing;

create or replace function app.locked_by_village(asked_programme uuid) returns table (village_code text, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with taking as materialized (
    select c.id from cohort c where c.programme_id = asked_programme and c.state = 'LOCKED' and app.quota_released(c.id) is null)
  select e.village_code, count(*) from taking c join cohort_entry e on e.cohort_id = c.id group by 1
  union all select a.area_code, a.people from app.additions_by_area(asked_programme, null) a;
end;

create or replace function app.areas_over_quota(asked_decree uuid) returns table (area_code text, quota integer, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with locked as (
    select e.area_code, count(*) as people from decree d join cohort c on c.programme_id = d.programme_id and c.state = 'LOCKED' and app.quota_released(c.id) is null
      join cohort_entry e on e.cohort_id = c.id where d.id = asked_decree group by 1),
  added as (
    select a.area_code, sum(a.people) as people from decree d cross join lateral app.additions_by_area(d.programme_id, d.id) a where d.id = asked_decree group by 1)
  select q.area_code, q.people, (coalesce(l.people, 0) + a.people)::bigint
  from decree d join programme_quota q on q.programme_id = d.programme_id join added a on a.area_code = q.area_code left join locked l on l.area_code = q.area_code
  where d.id = asked_decree and coalesce(l.people, 0) + a.people > q.people
    and exists (select from decree_entry e where e.decree_id = d.id and e.change = 'ADD' and e.area_code = q.area_code)
  order by 1;
end;

create or replace function app.lock_cohort(asked_cohort uuid, reason text) returns table (entries integer, content_hash bytea)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c cohort;
  written integer;
  hashed bytea;
begin
  select * into c from cohort k where k.id = asked_cohort and k.tenant_id = app.tenant_id() for update;
  if c.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null
    or c.state not in ('DRAFT', 'PUBLISHED') or c.computed_at is null then
    raise exception using errcode = '23514', constraint = 'cohort_lockable', message = 'nothing to lock: constraint "cohort_lockable"';
  end if;
  if app.user_id() = any (c.makers) then
    raise exception using errcode = '23514', constraint = 'cohort_maker_is_not_locker', message = 'made by the same person: constraint "cohort_maker_is_not_locker"';
  end if;
  -- Two cohorts of a programme, or a cohort and a smaller quota, one after the other.
  perform pg_advisory_xact_lock(hashtextextended('programme ' || c.programme_id, 0));
  if exists (
    with here as (select m.village_code, count(*) as people from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER' group by 1),
      everywhere as (select v.village_code, sum(v.people) as people from (select * from here union all select * from app.locked_by_village(c.programme_id)) v group by 1)
    select from programme_quota q join everywhere v on v.village_code = q.area_code or starts_with(v.village_code, q.area_code || '.')
    where q.programme_id = c.programme_id group by q.area_code, q.people having sum(v.people) > q.people
    union all
    select from here h where not exists (select from programme_quota q where q.programme_id = c.programme_id
      and (h.village_code = q.area_code or starts_with(h.village_code, q.area_code || '.')))) then
    raise exception using errcode = '23514', constraint = 'cohort_within_quota', message = 'more people than the quotas allow: constraint "cohort_within_quota"';
  end if;
  insert into cohort_entry (cohort_id, entry_no, tenant_id, worker_id, person_id, worker_version, national_id_cipher, national_id_prefix, name, birth_place,
    birth_date, sex, address, rt, rw, village_code, regency_code, occupation_code, income_bracket, welfare_decile, welfare_source, membership_kind,
    membership_number, public_service, status, declared_from, declared_until, declared_payer_kind, area_code, place, points, met)
  select c.id, row_number() over (order by w.village_code collate "C", l.name_order, w.id), c.tenant_id, w.id, w.person_id, w.version, w.national_id_cipher,
    w.national_id_prefix, w.name, w.birth_place, w.birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, left(w.village_code, 5), w.occupation_code,
    w.income_bracket, w.welfare_decile, w.welfare_source, w.membership_kind, w.membership_number, w.public_service, w.status, lower(w.declared_period),
    upper(w.declared_period), w.declared_payer_kind, m.area_code, m.place, m.points, m.met
  from cohort_member m join worker w on w.id = m.worker_id
    -- Only whom this tenant still reads in full, and who was not merged into another or taken back.
    join worker_listing l on l.tenant_id = c.tenant_id and l.worker_id = m.worker_id and l.level = 'FULL'
  where m.cohort_id = c.id and m.standing = 'MEMBER';
  get diagnostics written = row_count;
  if written = 0 or written <> (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER') then
    raise exception using errcode = '23514', constraint = 'cohort_is_stale', message = 'somebody is no longer there: constraint "cohort_is_stale"';
  end if;
  if exists (
    with taking as materialized (select k.id from cohort k where k.programme_id = c.programme_id and k.state = 'LOCKED' and app.quota_released(k.id) is null)
    select from cohort_entry e join cohort_entry o on o.worker_id = e.worker_id join taking k on k.id = o.cohort_id where e.cohort_id = c.id) then
    raise exception using errcode = '23505', constraint = 'cohort_member_twice', message = 'already in a locked cohort of the programme: constraint "cohort_member_twice"';
  end if;
  hashed := app.cohort_content_hash(c.id);
  update cohort k set state = 'LOCKED', locked_at = now(), locked_by = app.user_id(), lock_reason = reason, content_hash = hashed, members = written,
    version = k.version + 1, updated_by = app.user_id(), updated_at = now() where k.id = c.id;
  return query select written, hashed;
end $$;

-- ── Months ──────────────────────────────────────────────────────────────────────────────────────────────────────────
-- What was ended in June was held until June: another decree may take those places from July on, not before. Of each area in which a decree brings
-- people, the first month in which more would be held than its quota allows; of a decree whose people hold their lines already, of what is held.
create function app.months_over_quota(asked_decree uuid) returns table (area_code text, month date, quota integer, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with asked as (
    select d.*, exists (select from decree_holding h where h.entry_decree_id = d.id) as is_held from decree d where d.id = asked_decree),
  brought as (
    select e.area_code, sum(case e.change when 'REMOVE' then -1 else 1 end) as net from decree_entry e
    where e.decree_id = asked_decree and e.change in ('DESIGNATE', 'ADD', 'REMOVE') group by 1 having bool_or(e.change <> 'REMOVE')),
  months as (
    select d.from_month as month from asked d
    union select h.from_month from asked d join decree_holding h on h.programme_id = d.programme_id and h.from_month > d.from_month and h.from_month < d.until_month),
  held as (
    select m.month, h.area_code, count(*) as people from asked d join decree_holding h on h.programme_id = d.programme_id
      join months m on h.from_month <= m.month and m.month < h.until_month group by 1, 2)
  select distinct on (q.area_code) q.area_code, m.month, q.people, coalesce(h.people, 0) + case when d.is_held then 0 else b.net end
  from asked d join programme_quota q on q.programme_id = d.programme_id join brought b on b.area_code = q.area_code cross join months m
    left join held h on h.area_code = q.area_code and h.month = m.month
  where coalesce(h.people, 0) + case when d.is_held then 0 else b.net end > q.people
  order by q.area_code, m.month;
end;

-- As it is signed, when its people hold their lines already.
create function app.guard_months() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.months_over_quota(new.id)) then
    raise exception using errcode = '23514', constraint = 'decree_within_area_quota', message = 'more people than the quota of their area: constraint "decree_within_area_quota"';
  end if;
  return null;
end $$;
create constraint trigger decree_months_kept after update of state on decree for each row
  when (old.state = 'APPROVED' and new.state = 'SIGNED') execute function app.guard_months();

-- A cohort whose draft was cancelled may be designated anew, where nobody has taken its places meanwhile.
create function app.guard_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('programme ' || new.programme_id, 0));
  if exists (
    select from programme_quota q join app.locked_by_village(new.programme_id) v on v.village_code = q.area_code or starts_with(v.village_code, q.area_code || '.')
    where q.programme_id = new.programme_id and exists (select from cohort_entry e where e.cohort_id = new.cohort_id and e.area_code = q.area_code)
    group by q.area_code, q.people having sum(v.people) > q.people) then
    raise exception using errcode = '23514', constraint = 'decree_cohort_room', message = 'its places were taken: constraint "decree_cohort_room"';
  end if;
  return null;
end $$;
create constraint trigger decree_room_left after insert on decree for each row when (new.kind = 'DESIGNATION') execute function app.guard_room();

revoke execute on function app.months_over_quota(uuid), app.guard_months(), app.guard_room() from public;
alter function app.guard_months() owner to payung_crossing;
alter function app.guard_room() owner to payung_crossing;
grant execute on function app.months_over_quota(uuid) to payung_app, payung_crossing;
