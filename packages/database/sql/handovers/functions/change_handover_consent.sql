-- A family takes its consent back until the minutes are written, without giving a reason. Who was there is written with the minutes, of families that said they come,
-- and changed afterwards by who stands for the minutes alone: whoever confirms them has written nothing of them.
create or replace function app.change_handover_consent() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  h handover := app.hold_handover(old.handover_id);
begin
  if old.withdrawn_at is not null or h.state not in ('DRAFT', 'SCHEDULED')
      or new.withdrawn_at is not null and h.minutes is not null then
    raise exception using errcode = '23514', constraint = 'handover_over', message = 'the event is over: constraint "handover_over"';
  end if;
  if new.was_present is distinct from old.was_present and (h.state <> 'SCHEDULED' or h.on_day > app.today() or new.was_present and not old.comes) then
    raise exception using errcode = '23514', constraint = 'handover_day', message = 'before its day: constraint "handover_day"';
  end if;
  if new.was_present is distinct from old.was_present and h.minutes is not null and h.recorded_by is distinct from app.user_id() then
    raise exception using errcode = '23514', constraint = 'handover_step', message = 'not by who wrote the minutes: constraint "handover_step"';
  end if;
  return new;
end $$;
alter function app.change_handover_consent owner to payung_crossing;
revoke execute on function app.change_handover_consent from public;
