-- Whether somebody looks after this part of a tenant today.
create or replace function app.administers(asked_tenant uuid, asked_user uuid, asked_area text, asked_agency uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from membership m where m.tenant_id = asked_tenant and m.user_id = asked_user and m.role = 'ADMINISTRATOR'
    and m.valid @> app.today()
    and starts_with(asked_area, m.area_prefix) and (m.agency_id is null or m.agency_id = asked_agency));
$$;
alter function app.administers owner to payung_crossing;
revoke execute on function app.administers from public;
