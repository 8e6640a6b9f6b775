-- A list that was withdrawn is computed anew, whatever was said against it; and whoever an upheld objection took out stays out.

-- An objection names a place on the list as it was published. What is computed later holds other places: whether the named stands on it is asked
-- when it is said, and not for ever after.
do $$
declare
  held name;
begin
  select c.conname into strict held from pg_constraint c
    where c.conrelid = 'cohort_objection'::regclass and c.confrelid = 'cohort_member'::regclass and c.contype = 'f';
  execute format('alter table cohort_objection drop constraint %I', held);
end $$;

create function app.guard_objection_named() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from cohort_member m where m.cohort_id = new.cohort_id and m.worker_id = new.worker_id) then
    raise exception using errcode = '23503', constraint = 'objection_names_listed', message = 'about nobody on the list: constraint "objection_names_listed"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_objection_named() from public;
create trigger cohort_objection_named after insert on cohort_objection for each row when (new.worker_id is not null) execute function app.guard_objection_named();

-- Whom upheld objections took out of lists of a programme, each record with those that it was merged into since.
create function app.taken_out(asked_programme uuid) returns table (worker_id uuid)
language sql stable set search_path = public, pg_temp
begin atomic
  with recursive gone(id) as (
    select d.removed_worker_id from cohort c join cohort_objection_decision d on d.cohort_id = c.id
      where c.programme_id = asked_programme and d.removed_worker_id is not null
    union
    select w.superseded_by from gone g join worker w on w.id = g.id where w.superseded_by is not null)
  select g.id from gone g;
end;
revoke execute on function app.taken_out(uuid) from public;
grant execute on function app.taken_out(uuid) to payung_app, payung_crossing;

-- Also of a list that was computed before the decision about another; and what was said against a list that was withdrawn is decided first.
create function app.guard_taken_out() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from cohort_objection o where o.cohort_id = old.id and not exists (select from cohort_objection_decision d where d.objection_id = o.id)) then
    raise exception using errcode = '23514', constraint = 'cohort_objections_open', message = 'objections are still open: constraint "cohort_objections_open"';
  end if;
  if exists (select from app.taken_out(old.programme_id) g join cohort_member m on m.cohort_id = old.id and m.worker_id = g.worker_id and m.standing = 'MEMBER') then
    raise exception using errcode = '23514', constraint = 'cohort_taken_out', message = 'taken out by an upheld objection: constraint "cohort_taken_out"';
  end if;
  return new;
end $$;
revoke execute on function app.guard_taken_out() from public;
create trigger cohort_taken_out_guard before update of state on cohort for each row when (new.state = 'LOCKED' and old.state <> 'LOCKED')
  execute function app.guard_taken_out();
