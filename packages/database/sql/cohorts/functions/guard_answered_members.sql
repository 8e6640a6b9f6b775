-- A register's word of somebody's death or move is decided before a list that names them is locked, whoever forgets to look.
create or replace function app.guard_answered_members() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.open_answers(new.tenant_id) o cross join lateral app.records_of(o.worker_id) k(id)
      join cohort_entry e on e.worker_id = k.id and e.cohort_id = new.id) then
    raise exception using errcode = '23514', constraint = 'cohort_answers_open', message = 'a death or move waits for a decision: constraint "cohort_answers_open"';
  end if;
  return null;
end $$;
alter function app.guard_answered_members owner to payung_crossing;
revoke execute on function app.guard_answered_members from public;
