-- The person behind a NIK, made when new. Says a number and nothing else, so it tells nobody whether the person was known.
create or replace function app.person_for(asked_index bytea) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  found_id bigint;
begin
  if app.tenant_id() is null then return null; end if;
  insert into person (blind_index) values (asked_index) on conflict (blind_index) do nothing returning id into found_id;
  if found_id is null then select id into found_id from person where blind_index = asked_index; end if;
  return found_id;
end $$;
alter function app.person_for owner to payung_crossing;
revoke execute on function app.person_for from public;
grant execute on function app.person_for to payung_app;
