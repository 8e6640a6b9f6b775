-- A list of the entered government that waits, as somebody has read it, held until the transaction ends. Two who decide at the same time are heard one after the other.
-- Runs with the rights of the function that calls it.
create or replace function app.hold_life_events(asked uuid, expected integer) returns life_event_upload
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  u life_event_upload;
begin
  perform pg_advisory_xact_lock(hashtextextended('life event lists of ' || app.tenant_id(), 0));
  select * into u from life_event_upload k where k.id = asked and k.tenant_id = app.tenant_id() for update;
  if u.id is null or u.state <> 'WAITING' or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'life_events_step', message = 'no list that waits here: constraint "life_events_step"';
  end if;
  if u.version is distinct from expected then
    raise exception using errcode = '23514', constraint = 'life_events_changed', message = 'read before it changed: constraint "life_events_changed"';
  end if;
  return u;
end $$;
revoke execute on function app.hold_life_events from public;
grant execute on function app.hold_life_events to payung_crossing;
