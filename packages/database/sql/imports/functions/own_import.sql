-- The import of the entered tenant and scope, locked; nothing for anybody else's.
create or replace function app.own_import(asked_import uuid, allowed_states text[]) returns import_file
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file;
begin
  select * into i from import_file f
  where f.id = asked_import and f.tenant_id = app.tenant_id() and starts_with(f.area_scope, app.area_scope())
    and (app.agency_id() is null or f.agency_id = app.agency_id())
  for update;
  if not found then raise exception using errcode = 'P0002', message = 'no such import'; end if;
  if not i.state = any (allowed_states) then raise exception using errcode = '55000', message = 'the import is in another state'; end if;
  return i;
end $$;
alter function app.own_import owner to payung_crossing;
revoke execute on function app.own_import from public;
