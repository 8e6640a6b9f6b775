-- A report from outside is sent to who keeps the record until it stands: a hand-over waits for it, or was first. It is decided once, by another person than who made it, and confirmed only as the event that it says: of this person, of this kind, on this day, or where it names none on the one that the keeper has made sure of, in the month or year that it names.
-- Of an insurer's answer that names neither it is any day up to that of the report. As `confirmedDayFault` has it (packages/domain/src/benefit/confirmed-day.ts).
create or replace function app.guard_outside_report() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  keeper uuid;
begin
  if tg_op = 'INSERT' then
    select w.tenant_id into keeper from worker w where w.id = new.worker_id for share;
    -- Sent again, it goes to the new keeper. To whoever never kept the record the policy refuses it.
    if keeper is distinct from new.tenant_id and exists (select from custody_transfer t where t.worker_id = new.worker_id and t.from_tenant_id = new.tenant_id
        and t.state = 'ACCEPTED') then
      raise exception using errcode = '40001', message = 'the record was handed over meanwhile';
    end if;
    return new;
  end if;
  if old.state <> 'WAITING' or new.state = 'WAITING' then
    raise exception using errcode = '23514', constraint = 'outside_report_step', message = 'decided already: constraint "outside_report_step"';
  end if;
  if old.reported_by = app.user_id() then
    raise exception using errcode = '23514', constraint = 'outside_reporter_is_not_decider',
      message = 'decided by who reported it: constraint "outside_reporter_is_not_decider"';
  end if;
  perform app.refuse_maker_account(array[old.reported_by], old.reporter_tenant_id);
  if new.event_id is not null and not exists (select from life_event e where e.id = new.event_id and e.kind = old.kind and (e.event_day = old.event_day or old.day_precision <> 'DAY')
      and e.state = 'REPORTED' and app.current_record(e.worker_id) = app.current_record(old.worker_id)) then
    raise exception using errcode = '23514', constraint = 'outside_report_event', message = 'another event: constraint "outside_report_event"';
  end if;
  if new.event_id is not null and exists (select from life_event e where e.id = new.event_id and e.event_day <> old.event_day
      and case when old.from_answer and old.day_precision = 'YEAR' then e.event_day > app.day_of(old.reported_at)
        else e.event_day not between old.event_day and app.last_possible_day(old.event_day, old.day_precision) end) then
    raise exception using errcode = '23514', constraint = 'outside_report_day', message = 'another month or year: constraint "outside_report_day"';
  end if;
  return new;
end $$;
alter function app.guard_outside_report owner to payung_crossing;
revoke execute on function app.guard_outside_report from public;
