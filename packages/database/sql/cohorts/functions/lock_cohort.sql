-- Locks a cohort: everybody's facts of this moment, the quotas kept over all cohorts of the programme, the hash over what was written.
-- It runs as the crossing role because nobody else may write entries, and since through the policies each of 75,489 records would ask for its link.
-- Whether the rule still admits them is asked by the caller of the entries, in the same transaction; who is placed already, by `guard_placed`
-- once it is locked.
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
  perform app.refuse_maker_account(c.makers, c.tenant_id);
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
    membership_number, public_service, status, declared_from, declared_until, declared_payer_kind, citizenship, area_code, place, points, met)
  select c.id, row_number() over (order by w.village_code collate "C", l.name_order, w.id), c.tenant_id, w.id, w.person_id, w.version, w.national_id_cipher,
    w.national_id_prefix, w.name, w.birth_place, w.birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, left(w.village_code, 5), w.occupation_code,
    w.income_bracket, w.welfare_decile, w.welfare_source, w.membership_kind, w.membership_number, w.public_service, w.status, lower(w.declared_period),
    upper(w.declared_period), w.declared_payer_kind, w.citizenship, m.area_code, m.place, m.points, m.met
  from cohort_member m join worker w on w.id = m.worker_id
    -- Only whom this tenant still reads in full, and who was not merged into another or taken back.
    join worker_listing l on l.tenant_id = c.tenant_id and l.worker_id = m.worker_id and l.level = 'FULL'
  where m.cohort_id = c.id and m.standing = 'MEMBER';
  get diagnostics written = row_count;
  if written = 0 or written <> (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER') then
    raise exception using errcode = '23514', constraint = 'cohort_is_stale', message = 'somebody is no longer there: constraint "cohort_is_stale"';
  end if;
  hashed := app.cohort_content_hash(c.id);
  update cohort k set state = 'LOCKED', locked_at = now(), locked_by = app.user_id(), lock_reason = reason, content_hash = hashed, members = written,
    version = k.version + 1, updated_by = app.user_id(), updated_at = now() where k.id = c.id;
  return query select written, hashed;
end $$;
alter function app.lock_cohort owner to payung_crossing;
revoke execute on function app.lock_cohort from public;
grant execute on function app.lock_cohort to payung_app;
