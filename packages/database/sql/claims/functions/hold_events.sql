-- Holds what decides whether events can be withdrawn, until the transaction ends: their claims, the status that waits, and the record that may say it by now. Whoever pays
-- a family or takes a status over meanwhile waits, or was first. Always in this order. Runs with the rights of the function that calls it.
create or replace function app.hold_events(asked uuid[]) returns void language plpgsql volatile set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  perform from claim c where c.event_id = any (asked) order by c.id for update;
  perform from worker_proposal p where p.life_event_id = any (asked) and p.state = 'OPEN' order by p.id for update;
  perform from worker w where w.id = any (array(select f.head from app.families_of(array(select e.worker_id from life_event e
    where e.id = any (asked) and e.kind in ('DEATH', 'MOVE'))) f)) order by w.id for share;
end $$;
revoke execute on function app.hold_events from public;
grant execute on function app.hold_events to payung_crossing;
