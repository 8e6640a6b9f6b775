-- An event happened while the person lived, and not in the future. What the row says by itself is refused here, before anything is written; what contradicts other
-- reports of the same person is refused for the whole statement (`app.refuse_contradictions`).
create or replace function app.guard_life_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person record;
  head uuid := new.worker_id;
begin
  if new.tenant_id is distinct from app.tenant_id() then return new; end if;
  -- Of somebody whose record the government does not keep, or whom the reporter does not see, it is refused in the same words as of nobody.
  select w.tenant_id, w.village_code, w.agency_id, w.superseded_by, w.birth_date into person from worker w where w.id = new.worker_id;
  if tg_op = 'INSERT' and (not found or person.tenant_id <> new.tenant_id or not starts_with(person.village_code, app.area_scope())
      or app.agency_id() is not null and person.agency_id is distinct from app.agency_id()) then
    raise exception using errcode = '42501', message = 'new row violates row-level security policy for table "life_event"';
  end if;
  if tg_op = 'INSERT' and person.superseded_by is not null then
    raise exception using errcode = '23514', constraint = 'life_event_of_record', message = 'of a merged record: constraint "life_event_of_record"';
  end if;
  -- Two who report of one person at the same time are heard one after the other, before anything of them is in an index.
  if person.superseded_by is not null then head := app.current_record(new.worker_id); end if;
  perform pg_advisory_xact_lock(app.lock_of_life(head));
  if new.event_day > app.today() then
    raise exception using errcode = '23514', constraint = 'life_event_in_future', message = 'in the future: constraint "life_event_in_future"';
  end if;
  if new.event_day < (case new.day_precision when 'DAY' then person.birth_date else date_trunc(lower(new.day_precision), person.birth_date)::date end) then
    raise exception using errcode = '23514', constraint = 'life_event_before_birth', message = 'before the birth: constraint "life_event_before_birth"';
  end if;
  return new;
end $$;
alter function app.guard_life_event owner to payung_crossing;
revoke execute on function app.guard_life_event from public;
