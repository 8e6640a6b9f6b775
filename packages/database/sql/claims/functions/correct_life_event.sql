-- A correction keeps what the report said before, with its reason. The claim is held first, so that a correction and a submission wait for each other: what the
-- insurer has in its hands is corrected after it was sent back.
create or replace function app.correct_life_event() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  held text;
begin
  select c.state into held from claim c where c.event_id = old.id for update;
  if held not in ('REPORTED', 'DOCUMENTS', 'RETURNED', 'WITHDRAWN') then
    raise exception using errcode = '23514', constraint = 'life_event_with_insurer', message = 'the insurer has it: constraint "life_event_with_insurer"';
  end if;
  if new.correction_reason is null then
    raise exception using errcode = '23514', constraint = 'life_event_reason', message = 'without a reason: constraint "life_event_reason"';
  end if;
  insert into life_event_correction (event_id, tenant_id, event_day, day_precision, place, at_work_or_on_the_way, because_of_work, in_traffic,
    of_occupational_illness, reason, corrected_by)
  values (old.id, old.tenant_id, old.event_day, old.day_precision, old.place, old.at_work_or_on_the_way, old.because_of_work, old.in_traffic,
    old.of_occupational_illness, new.correction_reason, app.user_id());
  -- Written down, it is no reason for the next correction.
  new.correction_reason := null;
  return new;
end $$;
alter function app.correct_life_event owner to payung_crossing;
revoke execute on function app.correct_life_event from public;
