-- A list that was withdrawn is computed anew, whatever was said against it; and whoever an upheld objection took out stays out.
-- Also of a list that was computed before the decision about another; and what was taken down or confirmed against a list that was withdrawn is decided first.
create or replace function app.guard_taken_out() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if app.objections_holding(old.id) > 0 then
    raise exception using errcode = '23514', constraint = 'cohort_objections_open', message = 'objections are still open: constraint "cohort_objections_open"';
  end if;
  if exists (select from app.taken_out(old.programme_id) g join cohort_member m on m.cohort_id = old.id and m.worker_id = g.worker_id and m.standing = 'MEMBER') then
    raise exception using errcode = '23514', constraint = 'cohort_taken_out', message = 'taken out by an upheld objection: constraint "cohort_taken_out"';
  end if;
  return new;
end $$;
revoke execute on function app.guard_taken_out from public;
