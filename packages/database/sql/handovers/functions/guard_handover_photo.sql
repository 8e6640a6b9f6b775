-- An event is photographed from its day on. The signed minutes follow the written ones, and stay once another person has confirmed these. A photograph is removed at
-- any time: a family that does not want to be seen any more gives no reason.
create or replace function app.guard_handover_photo() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  p handover_photo := case when tg_op = 'DELETE' then old else new end;
  h handover := app.hold_handover(p.handover_id);
begin
  if tg_op = 'DELETE' then
    if p.kind = 'SIGNED_MINUTES' and h.state = 'HELD' then
      raise exception using errcode = '23514', constraint = 'handover_over', message = 'the minutes are confirmed: constraint "handover_over"';
    end if;
    return null;
  end if;
  if h.state not in ('SCHEDULED', 'HELD') or p.kind = 'SIGNED_MINUTES' and h.minutes is null then
    raise exception using errcode = '23514', constraint = 'handover_step', message = 'nothing to show yet: constraint "handover_step"';
  end if;
  if h.on_day > app.today() then
    raise exception using errcode = '23514', constraint = 'handover_day', message = 'before its day: constraint "handover_day"';
  end if;
  return null;
end $$;
alter function app.guard_handover_photo owner to payung_crossing;
revoke execute on function app.guard_handover_photo from public;
