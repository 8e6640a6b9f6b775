-- A list that is drawn from pledges is locked while they stand, with nobody whom they do not hold; but for whoever an upheld objection brought in. A pledge that
-- is withdrawn or ended meanwhile waits for the lock, and the other way round.
create or replace function app.guard_pledged_members() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from pledge p where p.id = any (new.pledge_ids) order by p.id for share;
  if exists (select from pledge p where p.id = any (new.pledge_ids) and p.state <> 'APPROVED')
    or exists (select from cohort_entry e join cohort_member m on m.cohort_id = e.cohort_id and m.worker_id = e.worker_id
      where e.cohort_id = new.id and m.objection_id is null and e.worker_id not in (select p.worker_id from app.pledged_people(new.pledge_ids) p)) then
    raise exception using errcode = '23514', constraint = 'cohort_pledged_people', message = 'somebody is held by no pledge of it: constraint "cohort_pledged_people"';
  end if;
  return null;
end $$;
alter function app.guard_pledged_members owner to payung_crossing;
revoke execute on function app.guard_pledged_members from public;
