-- Who was taken out wrongly comes back as they went: by an objection, said by one and decided by another, and kept for ever.

-- Of what upheld objections of a programme say of somebody the last counts, under whichever record stands now: taken out, or brought back in.
create or replace function app.taken_out(asked_programme uuid) returns table (worker_id uuid)
language sql stable set search_path = public, pg_temp
begin atomic
  with recursive said(id, at, is_out) as (
    select coalesce(d.removed_worker_id, d.named_worker_id), d.decided_at, d.removed_worker_id is not null
      from cohort c join cohort_objection_decision d on d.cohort_id = c.id
      where c.programme_id = asked_programme and (d.removed_worker_id is not null or d.added_standing is not null)
    union
    select w.superseded_by, s.at, s.is_out from said s join worker w on w.id = s.id where w.superseded_by is not null)
  select s.id from said s group by s.id
  having max(s.at) filter (where s.is_out) > coalesce(max(s.at) filter (where not s.is_out), '-infinity');
end;

-- On a published list somebody who was taken out keeps their number, and stands again by the open objection that says they are missing; no row says by
-- another objection than that how it came to stand.
grant update (objection_id) on cohort_member to payung_app;
create function app.guard_member_back() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.standing <> 'REMOVED' or new.standing = 'REMOVED' or new.objection_id is not distinct from old.objection_id or not exists (
      select from cohort_objection o join cohort c on c.id = o.cohort_id and c.state = 'PUBLISHED'
      where o.id = new.objection_id and o.cohort_id = new.cohort_id and o.kind = 'MISSING'
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
revoke execute on function app.guard_member_back() from public;
create trigger cohort_member_back before update on cohort_member for each row
  when ((old.standing = 'REMOVED' and new.standing <> 'REMOVED') or new.objection_id is distinct from old.objection_id)
  execute function app.guard_member_back();
