-- The entries were written a moment before, with everybody's status, service and citizenship as they are.
create or replace function app.guard_gone_members() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from cohort_entry e where e.cohort_id = new.id and (app.is_gone(e.status) or app.designation_bar(e.public_service, e.citizenship) is not null)) then
    raise exception using errcode = '23514', constraint = 'cohort_people_gone', message = 'somebody has died, moved, withdrawn or is barred by law: constraint "cohort_people_gone"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_gone_members from public;
