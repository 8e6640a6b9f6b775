-- An event that is withdrawn takes back what followed: its claim, unless money has moved, and the status that waits. A status that was taken over is first given back
-- by who keeps the record. The claim is held before it is read: a payment that is being written down waits, or was first.
create or replace function app.withdraw_life_event() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from claim c where c.event_id = new.id for update;
  if exists (select from claim c where c.event_id = new.id and c.state in ('PAID', 'CLOSED')) then
    raise exception using errcode = '23514', constraint = 'life_event_paid', message = 'the claim was paid: constraint "life_event_paid"';
  end if;
  if exists (select from worker w where w.id = app.current_record(new.worker_id)
      and w.status = case new.kind when 'DEATH' then 'DECEASED' when 'MOVE' then 'MOVED' end) then
    raise exception using errcode = '23514', constraint = 'life_event_status_stands', message = 'the record says so: constraint "life_event_status_stands"';
  end if;
  with taken_back as (
    update claim c set state = 'WITHDRAWN', state_reason = new.withdrawal_reason, state_since = app.today(), state_day = app.today(), version = c.version + 1
    from claim earlier where earlier.id = c.id and c.event_id = new.id and c.state <> 'WITHDRAWN'
    returning c.id, c.tenant_id, earlier.state)
  insert into claim_step (claim_id, tenant_id, from_state, to_state, reason, on_day, moved_by)
  select t.id, t.tenant_id, t.state, 'WITHDRAWN', new.withdrawal_reason, app.today(), app.user_id() from taken_back t;
  update worker_proposal set state = 'WITHDRAWN' where life_event_id = new.id and state = 'OPEN';
  if new.kind = 'DEATH' then
    perform app.untell_payers_of_family(new.worker_id);
    perform app.untell_of_place(new.worker_id);
  end if;
  return null;
end $$;
alter function app.withdraw_life_event owner to payung_crossing;
revoke execute on function app.withdraw_life_event from public;
