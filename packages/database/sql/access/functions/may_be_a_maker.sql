-- Whether whoever is entered may be the same person as one of those who made a thing in a tenant.
create or replace function app.may_be_a_maker(makers uuid[], makers_tenant uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from unnest(makers) maker where app.may_be_one_person(makers_tenant, maker, app.tenant_id(), app.user_id()));
$$;
alter function app.may_be_a_maker owner to payung_crossing;
revoke execute on function app.may_be_a_maker from public;
grant execute on function app.may_be_a_maker to payung_app;
