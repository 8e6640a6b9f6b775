-- A scholarship ends on a day of the child's life that is not to come, and not before a year that was paid.
create or replace function app.guard_scholarship_end() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s scholarship := app.hold_scholarship(new.scholarship_id);
begin
  if new.on_day > app.today() or new.on_day < s.birth_date then
    raise exception using errcode = '23514', constraint = 'scholarship_end_day', message = 'not in its life: constraint "scholarship_end_day"';
  end if;
  if exists (select from scholarship_payment k where k.scholarship_id = s.id and k.withdrawn_at is null and make_date(k.year, 7, 1) >= new.on_day) then
    raise exception using errcode = '23514', constraint = 'scholarship_year_paid', message = 'a later year was paid: constraint "scholarship_year_paid"';
  end if;
  return null;
end $$;
alter function app.guard_scholarship_end owner to payung_crossing;
revoke execute on function app.guard_scholarship_end from public;
