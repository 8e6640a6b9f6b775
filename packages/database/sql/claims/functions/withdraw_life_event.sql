-- Events that are withdrawn take back what followed: their claims, unless money has moved, and the status that waits. A status that was taken over is first given back
-- by who keeps the record. What decides is held before it is read (`app.hold_events`). One way for one report and for a list.
create or replace function app.withdraw_life_event() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  events constant uuid[] := array(select n.id from changed n join former o on o.id = n.id where o.state = 'REPORTED' and n.state = 'WITHDRAWN');
  dead uuid[];
  held text;
begin
  if cardinality(events) = 0 then return null; end if;
  perform app.hold_events(events);
  select h.hindrance into held from app.event_hindrances(events) h where h.hindrance is not null order by h.hindrance limit 1;
  if held = 'PAID' then
    raise exception using errcode = '23514', constraint = 'life_event_paid', message = 'the claim was paid: constraint "life_event_paid"';
  end if;
  if held = 'GRANT_HANDED_OVER' then
    raise exception using errcode = '23514', constraint = 'life_event_grant_handed_over', message = 'a grant was handed over: constraint "life_event_grant_handed_over"';
  end if;
  if held = 'STATUS_STANDS' then
    raise exception using errcode = '23514', constraint = 'life_event_status_stands', message = 'the record says so: constraint "life_event_status_stands"';
  end if;
  with taken_back as (
    update claim c set state = 'WITHDRAWN', state_reason = e.withdrawal_reason, state_since = app.today(), state_day = app.today(), version = c.version + 1
    from claim earlier join life_event e on e.id = earlier.event_id
    where earlier.id = c.id and c.event_id = any (events) and c.state <> 'WITHDRAWN'
    returning c.id, c.tenant_id, c.state_reason, earlier.state)
  insert into claim_step (claim_id, tenant_id, from_state, to_state, reason, on_day, moved_by)
  select t.id, t.tenant_id, t.state, 'WITHDRAWN', t.state_reason, app.today(), app.user_id() from taken_back t;
  perform app.follow_grant_handovers(events);
  update worker_proposal set state = 'WITHDRAWN' where life_event_id = any (events) and state = 'OPEN';
  dead := array(select e.worker_id from life_event e where e.id = any (events) and e.kind = 'DEATH');
  if cardinality(dead) > 0 then
    perform app.untell_payers_of_families(dead);
    perform app.untell_of_places(dead);
    perform app.untell_of_deaths(array(select e.id from life_event e where e.id = any (events) and e.kind = 'DEATH'), null);
  end if;
  return null;
end $$;
alter function app.withdraw_life_event owner to payung_crossing;
revoke execute on function app.withdraw_life_event from public;
