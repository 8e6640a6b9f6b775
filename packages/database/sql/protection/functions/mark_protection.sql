-- Says which counts of months are out of date: villages of a decree whose lines are held otherwise. It only adds, so nobody waits.
create or replace function app.mark_protection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into protection_change (tenant_id, decree_id, village_code) select distinct c.tenant_id, c.decree_id, c.village_code from came c;
  return null;
end $$;
alter function app.mark_protection owner to payung_crossing;
revoke execute on function app.mark_protection from public;
