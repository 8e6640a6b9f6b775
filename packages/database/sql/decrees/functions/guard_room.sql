-- A cohort whose draft was cancelled may be designated anew, where nobody has taken its places meanwhile.
create or replace function app.guard_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
alter function app.guard_room owner to payung_crossing;
revoke execute on function app.guard_room from public;
