-- Who has a place in a programme already has it as a person: also under the record that theirs was merged into, and also where an amendment brought them in.
-- The first cohort of a programme to be locked is looked for among nobody: only where another has taken places are its people compared.
create or replace function app.guard_placed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from cohort k where k.programme_id = new.programme_id and k.id <> new.id and k.state = 'LOCKED' and app.quota_released(k.id) is null)
    and exists (select from app.placed(new.programme_id) p join cohort_entry e on e.cohort_id = new.id and e.worker_id = p.worker_id
      where p.cohort_id <> new.id) then
    raise exception using errcode = '23505', constraint = 'cohort_member_twice', message = 'already placed in the programme: constraint "cohort_member_twice"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_placed from public;
