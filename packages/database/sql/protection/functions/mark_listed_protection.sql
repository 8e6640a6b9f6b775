-- Says that months on some lists stand otherwise than they were counted. It only adds, so nobody waits. Months that are protected by the shares of several
-- lists name none of them: the shares that were posted do.
create or replace function app.mark_listed_protection() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into protection_change (tenant_id, list_id)
  select c.decree_tenant_id, c.id from (select distinct g.list_id from came g) g join contribution_list c on c.id = g.list_id;
  return null;
end $$;
alter function app.mark_listed_protection owner to payung_crossing;
revoke execute on function app.mark_listed_protection from public;
