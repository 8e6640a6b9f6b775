-- A visit has met somebody whose death is reported before that day, by whichever government: the visit stands, and the officers of the case hear of it.
create or replace function app.tell_of_met_person() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  events constant uuid[] := array(select e.id from life_event e
    where e.worker_id in (select app.record_family(new.worker_id)) and e.kind = 'DEATH' and e.state = 'REPORTED'
      and new.found_on > app.last_possible_day(e.event_day, e.day_precision));
begin
  if cardinality(events) > 0 then perform app.tell_of_met_after_death(events); end if;
  return null;
end $$;
alter function app.tell_of_met_person owner to payung_crossing;
revoke execute on function app.tell_of_met_person from public;
