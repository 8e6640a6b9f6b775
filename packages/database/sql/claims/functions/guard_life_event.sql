-- An event happened while the person lived, and not in the future. Of somebody who is reported dead nothing happens after the death, and another day of death is a
-- contradiction that is settled by correcting the first report or taking it back. Records that were merged are one person, and so is a record that was handed over.
create or replace function app.guard_life_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  person worker;
  family uuid[];
  death life_event;
begin
  if new.tenant_id is distinct from app.tenant_id() then return new; end if;
  -- Of somebody whose record the government does not keep, or whom the reporter does not see, it is refused in the same words as of nobody.
  select * into person from worker w where w.id = new.worker_id;
  if tg_op = 'INSERT' and (person.id is null or person.tenant_id <> new.tenant_id or not starts_with(person.village_code, app.area_scope())
      or app.agency_id() is not null and person.agency_id is distinct from app.agency_id()) then
    raise exception using errcode = '42501', message = 'new row violates row-level security policy for table "life_event"';
  end if;
  if tg_op = 'INSERT' and person.superseded_by is not null then
    raise exception using errcode = '23514', constraint = 'life_event_of_record', message = 'of a merged record: constraint "life_event_of_record"';
  end if;
  family := array(select app.record_family(new.worker_id));
  perform pg_advisory_xact_lock(hashtextextended('life of ' || app.current_record(new.worker_id), 0));
  if new.event_day > app.today() then
    raise exception using errcode = '23514', constraint = 'life_event_in_future', message = 'in the future: constraint "life_event_in_future"';
  end if;
  if new.event_day < (case new.day_precision when 'DAY' then person.birth_date else date_trunc(lower(new.day_precision), person.birth_date)::date end) then
    raise exception using errcode = '23514', constraint = 'life_event_before_birth', message = 'before the birth: constraint "life_event_before_birth"';
  end if;
  if exists (select from life_event e where e.worker_id = any (family) and e.kind = new.kind and e.event_day = new.event_day and e.state = 'REPORTED' and e.id <> new.id) then
    raise exception using errcode = '23514', constraint = 'life_event_once', message = 'reported already: constraint "life_event_once"';
  end if;
  select e.* into death from life_event e where e.worker_id = any (family) and e.kind = 'DEATH' and e.state = 'REPORTED' and e.id <> new.id;
  if new.kind = 'DEATH' and death.event_day <> new.event_day then
    raise exception using errcode = '23514', constraint = 'life_event_one_death', message = 'dead on another day: constraint "life_event_one_death"';
  end if;
  -- A day that is known by its month or year alone may be the last of it.
  if new.kind <> 'DEATH' and app.last_possible_day(death.event_day, death.day_precision) < new.event_day
    or new.kind = 'DEATH' and exists (select from life_event e where e.worker_id = any (family) and e.kind <> 'DEATH' and e.state = 'REPORTED'
      and e.event_day > app.last_possible_day(new.event_day, new.day_precision)) then
    raise exception using errcode = '23514', constraint = 'life_event_after_death', message = 'after the death: constraint "life_event_after_death"';
  end if;
  return new;
end $$;
alter function app.guard_life_event owner to payung_crossing;
revoke execute on function app.guard_life_event from public;
