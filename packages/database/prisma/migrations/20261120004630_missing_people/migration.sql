-- Somebody whom an objection says is missing from the published list: found in the registry or registered there, judged by the cohort's own rule, and placed
-- behind everybody who stands there already, so that no published number changes.

alter table cohort_member
  -- By which objection somebody came in; null for whom the order placed.
  add column objection_id uuid references cohort_objection;
create unique index cohort_member_by_objection on cohort_member (objection_id) where objection_id is not null;

alter table cohort_objection_decision
  -- Whom it turned out to be about, also where they are not admitted.
  add column named_worker_id uuid references worker,
  add column added_standing text check (added_standing in ('MEMBER', 'RESERVE')),
  add constraint objection_added_named check (added_standing is null or (upheld and named_worker_id is not null));
create index on cohort_objection_decision (named_worker_id) where named_worker_id is not null;
grant insert (named_worker_id, added_standing) on cohort_objection_decision to payung_app;

-- A draft is computed anew as a whole. To a published list people come by an open objection alone that says they are missing, and within the quota.
create function app.guard_member_added() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  refused text;
begin
  select c.state into refused from touched t join cohort c on c.id = t.cohort_id
    where c.state in ('LOCKED', 'DISCARDED') or (c.state = 'PUBLISHED' and t.objection_id is null) limit 1;
  if refused is not null then
    raise exception using errcode = '23001', constraint = 'cohort_is_settled', message = format('a cohort that is %s: constraint "cohort_is_settled"', refused);
  end if;
  if exists (select from touched t where t.objection_id is not null and not exists (
      select from cohort_objection o join cohort c on c.id = o.cohort_id and c.state = 'PUBLISHED'
      where o.id = t.objection_id and o.cohort_id = t.cohort_id and o.kind = 'MISSING'
        and not exists (select from cohort_objection_decision d where d.objection_id = o.id))) then
    raise exception using errcode = '23514', constraint = 'member_by_objection', message = 'no open objection brings them in: constraint "member_by_objection"';
  end if;
  if exists (select from touched t join cohort c on c.id = t.cohort_id join programme_quota q on q.programme_id = c.programme_id and q.area_code = t.area_code
      where t.objection_id is not null and t.standing = 'MEMBER'
        and (select count(*) from cohort_member m where m.cohort_id = t.cohort_id and m.area_code = t.area_code and m.standing = 'MEMBER')
          + (select coalesce(sum(v.people), 0) from app.locked_by_village(c.programme_id) v
             where v.village_code = q.area_code or starts_with(v.village_code, q.area_code || '.')) > q.people) then
    raise exception using errcode = '23514', constraint = 'cohort_within_quota', message = 'more people than the quotas allow: constraint "cohort_within_quota"';
  end if;
  return null;
end $$;
drop trigger cohort_member_added on cohort_member;
create trigger cohort_member_added after insert on cohort_member referencing new table as touched for each statement execute function app.guard_member_added();

-- Whoever takes an objection down does not decide it; and who is rightly said to be missing comes in with the decision.
create or replace function app.guard_objection_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  said cohort_objection;
begin
  if not exists (select from cohort k where k.id = new.cohort_id and k.state = 'PUBLISHED' for share) then
    raise exception using errcode = '23001', constraint = 'cohort_is_settled', message = 'the list is not published: constraint "cohort_is_settled"';
  end if;
  select * into said from cohort_objection o where o.id = new.objection_id;
  if new.decided_by is distinct from app.user_id() or said.received_by = new.decided_by then
    raise exception using errcode = '23514', constraint = 'objection_decided_by_another', message = 'decided by who received it: constraint "objection_decided_by_another"';
  end if;
  if (said.kind = 'MISSING' and new.upheld) <> (new.added_standing is not null)
    or (new.added_standing is not null and not exists (select from cohort_member m where m.objection_id = new.objection_id
      and m.worker_id = new.named_worker_id and m.standing = new.added_standing)) then
    raise exception using errcode = '23514', constraint = 'objection_missing_added', message = 'who is missing is placed with the decision: constraint "objection_missing_added"';
  end if;
  return new;
end $$;
