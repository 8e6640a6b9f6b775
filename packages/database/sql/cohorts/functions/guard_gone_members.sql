-- The entries were written a moment before, with everybody's status as it is.
create or replace function app.guard_gone_members() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from cohort_entry e where e.cohort_id = new.id and app.is_gone(e.status)) then
    raise exception using errcode = '23514', constraint = 'cohort_people_gone', message = 'somebody has died, moved or withdrawn: constraint "cohort_people_gone"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_gone_members from public;
