create or replace function app.is_insurer(asked_tenant uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select t.kind in ('INSURER_BRANCH', 'INSURER_REGION') from tenant t where t.id = asked_tenant;
$$;
alter function app.is_insurer owner to payung_crossing;
revoke execute on function app.is_insurer from public;
