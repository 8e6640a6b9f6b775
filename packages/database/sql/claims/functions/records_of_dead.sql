-- The records of everybody who is dead by their status, or reported dead to whichever government; with every record that was merged into one of them.
create or replace function app.records_of_dead() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive gone (worker_id) as (
    select w.id from worker w where w.status = 'DECEASED'
    union
    select e.worker_id from life_event e where e.kind = 'DEATH' and e.state = 'REPORTED' and not exists (select from app.refused_death x where x.event_id = e.id)
    union
    select w.id from gone g join worker w on w.superseded_by = g.worker_id
  )
  select g.worker_id from gone g;
$$;
alter function app.records_of_dead owner to payung_crossing;
revoke execute on function app.records_of_dead from public;
