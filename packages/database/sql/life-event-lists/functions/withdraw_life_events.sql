-- Somebody takes a confirmed list back as a whole: every event of it that can still be withdrawn, as one is withdrawn (`app.withdraw_life_event`), in one statement.
-- What the family was paid for, and what the record says by now, stays and is named (`app.event_hindrances`). Reports that the list has added to events of others stay.
create or replace function app.withdraw_life_events(asked uuid, expected integer, why text) returns table (withdrawn integer, held integer)
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
declare
  u life_event_upload;
  events uuid[];
  done integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('life event lists of ' || app.tenant_id(), 0));
  select * into u from life_event_upload k where k.id = asked and k.tenant_id = app.tenant_id() for update;
  if u.id is null or u.state <> 'CONFIRMED' or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'life_events_step', message = 'no list that was confirmed here: constraint "life_events_step"';
  end if;
  if u.version is distinct from expected then
    raise exception using errcode = '23514', constraint = 'life_events_changed', message = 'read before it changed: constraint "life_events_changed"';
  end if;
  events := array(select e.id from life_event e where e.upload_id = u.id and e.state = 'REPORTED');
  perform app.hold_events(events);
  update life_event e set state = 'WITHDRAWN', withdrawal_reason = why from app.event_hindrances(events) h where h.event_id = e.id and h.hindrance is null;
  get diagnostics done = row_count;
  if done = 0 then
    raise exception using errcode = '23514', constraint = 'life_events_none_to_withdraw', message = 'nothing left to withdraw: constraint "life_events_none_to_withdraw"';
  end if;
  update life_event_upload set state = 'WITHDRAWN', withdrawn_by = app.user_id(), withdrawn_at = now(), withdrawal_reason = why, version = version + 1 where id = u.id;
  update notice set read_at = now() where read_at is null and tenant_id = u.tenant_id and kind = 'CLAIMS_OPENED' and params ->> 'uploadId' = u.id::text;
  return query select done, cardinality(events) - done;
end $$;
alter function app.withdraw_life_events owner to payung_crossing;
revoke execute on function app.withdraw_life_events from public;
grant execute on function app.withdraw_life_events to payung_app;
