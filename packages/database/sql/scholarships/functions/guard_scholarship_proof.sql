-- A letter is of a year that has begun, from the year of the event on and before the end; a child does not go back to an earlier level.
create or replace function app.guard_scholarship_proof() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s scholarship := app.hold_scholarship(new.scholarship_id);
  event_day date := (select e.event_day from claim c join life_event e on e.id = c.event_id where c.id = s.claim_id);
  levels constant text[] := array['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY'];
begin
  if new.year < extract(year from event_day) or new.year > app.school_year(app.today()) then
    raise exception using errcode = '23514', constraint = 'scholarship_year', message = 'of another year: constraint "scholarship_year"';
  end if;
  if app.scholarship_ended(s.id, new.year) then
    raise exception using errcode = '23514', constraint = 'scholarship_has_ended', message = 'after the end: constraint "scholarship_has_ended"';
  end if;
  if array_position(levels, new.level) < array_position(levels, s.level) or exists (select from scholarship_proof p
      where p.scholarship_id = s.id and p.withdrawn_at is null and sign(p.year - new.year) * sign(array_position(levels, p.level) - array_position(levels, new.level)) < 0) then
    raise exception using errcode = '23514', constraint = 'scholarship_level', message = 'an earlier level: constraint "scholarship_level"';
  end if;
  return null;
end $$;
alter function app.guard_scholarship_proof owner to payung_crossing;
revoke execute on function app.guard_scholarship_proof from public;
