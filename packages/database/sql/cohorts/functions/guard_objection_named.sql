-- An objection names a place on the list as it was published. What is computed later holds other places: whether the named stands on it is asked
-- when it is said, and not for ever after.
create or replace function app.guard_objection_named() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from cohort_member m where m.cohort_id = new.cohort_id and m.worker_id = new.worker_id) then
    raise exception using errcode = '23503', constraint = 'objection_names_listed', message = 'about nobody on the list: constraint "objection_names_listed"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_objection_named from public;
