-- An event goes DRAFT → SCHEDULED → HELD, or is cancelled with a reason, one step at a time; nothing of it changes once it is over. Minutes are written from its
-- day on, by one person, and confirmed by another, who changes nothing of them. With minutes, the event itself stands still.
create or replace function app.guard_handover() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  -- Written anew in the same words, too: whoever changes only who was there stands for the minutes from then on.
  is_minuted boolean := (new.attended, new.minutes) is distinct from (old.attended, old.minutes) or new.minutes is not null and new.state = old.state;
  is_changed boolean := (new.title, new.area_code, new.place, new.on_day, new.starts_at, new.giver_name, new.giver_position, new.with_press)
    is distinct from (old.title, old.area_code, old.place, old.on_day, old.starts_at, old.giver_name, old.giver_position, old.with_press);
begin
  new.version := old.version + 1;
  if old.state in ('HELD', 'CANCELLED')
      or new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'SCHEDULED'), ('DRAFT', 'CANCELLED'), ('SCHEDULED', 'CANCELLED'), ('SCHEDULED', 'HELD'))
      or (is_changed or new.state = 'CANCELLED') and old.minutes is not null
      or is_changed and new.state <> old.state
      or is_minuted and (old.state <> 'SCHEDULED' or new.state <> 'SCHEDULED')
      or new.state = 'HELD' and old.minutes is null then
    raise exception using errcode = '23514', constraint = 'handover_step', message = 'not the next step: constraint "handover_step"';
  end if;
  -- Whoever agreed before the day of the event did so for that day.
  if new.on_day < old.on_day and exists (select from handover_consent c where c.handover_id = old.id and c.withdrawn_at is null and c.consented_on > new.on_day) then
    raise exception using errcode = '23514', constraint = 'handover_consent_day', message = 'agreed after the day: constraint "handover_consent_day"';
  end if;
  if is_minuted then
    if old.on_day > app.today() then
      raise exception using errcode = '23514', constraint = 'handover_day', message = 'before its day: constraint "handover_day"';
    end if;
    new.recorded_by := app.user_id();
    new.recorded_at := now();
  end if;
  if new.state = 'HELD' then
    if app.user_id() is not distinct from old.recorded_by then
      raise exception using errcode = '23514', constraint = 'handover_recorder_is_not_confirmer',
        message = 'confirmed by who wrote the minutes: constraint "handover_recorder_is_not_confirmer"';
    end if;
    perform app.refuse_maker_account(array[old.recorded_by], old.tenant_id);
    new.confirmed_by := app.user_id();
    new.confirmed_at := now();
  end if;
  return new;
end $$;
alter function app.guard_handover owner to payung_crossing;
revoke execute on function app.guard_handover from public;
