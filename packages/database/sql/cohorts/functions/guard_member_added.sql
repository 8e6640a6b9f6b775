-- A draft is computed anew as a whole. To a published list people come by an open objection alone that says they are missing, as
-- somebody else has proposed, and within the quota.
create or replace function app.guard_member_added() returns trigger language plpgsql set search_path = public, pg_temp as $$
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
        and app.is_second_for_addition(o.id, t.worker_id)
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
