-- Records are merged while decrees stand. The person then has two numbers, and the annexes that name either name the same human.
-- As it is signed: the annex would name somebody whom a decree in force names by another number.
create or replace function app.guard_merged() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.standing_as_merged(new.id)) then
    raise exception using errcode = '23505', constraint = 'decree_overlap', message = 'designated in the same months already: constraint "decree_overlap"';
  end if;
  return null;
end $$;
alter function app.guard_merged owner to payung_crossing;
revoke execute on function app.guard_merged from public;
