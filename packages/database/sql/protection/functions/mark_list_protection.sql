-- Says that the months of a list whose step has changed stand otherwise than they were counted.
create or replace function app.mark_list_protection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into protection_change (tenant_id, list_id) values (new.decree_tenant_id, new.id);
  return null;
end $$;
alter function app.mark_list_protection owner to payung_crossing;
revoke execute on function app.mark_list_protection from public;
