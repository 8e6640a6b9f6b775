-- The first month of a person that nobody owes because of a reported death, as `app.reported_death` has it, by what was recorded before an instant: reports that had come
-- and were not taken back yet, with the day that they stated then, and of which the keeper had not refused the status of a living person.
create or replace function app.unowed_from_known(asked_worker uuid, known_at timestamptz) returns date
language sql stable security definer set search_path = public, pg_temp as $$
  select min((date_trunc('month', app.last_possible_day(k.event_day, k.day_precision)) + interval '1 month')::date)
  from app.record_family_known(asked_worker, known_at) f(id) join life_event e on e.worker_id = f.id and e.kind = 'DEATH' and e.created_at < known_at
    and (e.withdrawn_at is null or e.withdrawn_at >= known_at)
    cross join lateral (
      select x.event_day, x.day_precision from (
        select c.event_day, c.day_precision, c.corrected_at, c.id from life_event_correction c where c.event_id = e.id and c.corrected_at >= known_at
        union all
        select e.event_day, e.day_precision, 'infinity', null) x
      order by x.corrected_at, x.id limit 1) k
  where not exists (
    select from worker_proposal p join worker w on w.id = p.worker_id
    where p.life_event_id = e.id and p.state = 'REFUSED' and p.proposed_status = 'DECEASED' and p.decided_at < known_at
      and not exists (select from worker_proposal o where o.worker_id = w.id and o.proposed_status = 'DECEASED' and o.state = 'ACCEPTED' and o.decided_at < known_at)
      and (w.status <> 'DECEASED' or exists (select from worker_proposal o where o.worker_id = w.id and o.proposed_status = 'DECEASED' and o.state = 'ACCEPTED')));
$$;
alter function app.unowed_from_known owner to payung_crossing;
revoke execute on function app.unowed_from_known from public;
