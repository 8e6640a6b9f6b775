-- Who was taken out wrongly comes back as they went: by an objection, said by one and decided by another, and kept for ever.
create or replace function app.guard_member_back() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.standing <> 'REMOVED' or new.standing = 'REMOVED' or new.objection_id is not distinct from old.objection_id or not exists (
      select from cohort_objection o join cohort c on c.id = o.cohort_id and c.state = 'PUBLISHED'
      where o.id = new.objection_id and o.cohort_id = new.cohort_id and o.kind = 'MISSING' and app.is_second_for_addition(o.id, new.worker_id)
        and not exists (select from cohort_objection_decision d where d.objection_id = o.id)) then
    raise exception using errcode = '23514', constraint = 'member_by_objection', message = 'no open objection brings them in: constraint "member_by_objection"';
  end if;
  if new.standing = 'MEMBER' and exists (select from cohort c join programme_quota q on q.programme_id = c.programme_id and q.area_code = new.area_code
      where c.id = new.cohort_id
        and 1 + (select count(*) from cohort_member m where m.cohort_id = new.cohort_id and m.area_code = new.area_code and m.standing = 'MEMBER')
          + (select coalesce(sum(v.people), 0) from app.locked_by_village(c.programme_id) v
             where v.village_code = q.area_code or starts_with(v.village_code, q.area_code || '.')) > q.people) then
    raise exception using errcode = '23514', constraint = 'cohort_within_quota', message = 'more people than the quotas allow: constraint "cohort_within_quota"';
  end if;
  return new;
end $$;
revoke execute on function app.guard_member_back from public;
