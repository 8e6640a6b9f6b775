-- Whether members of the tenant use a second factor; nothing else of sign-in's tables is for the application to know.
create or replace function app.second_factor_members() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id from auth."user" u
  where u."twoFactorEnabled" and exists (select from membership m where m.user_id = u.id and m.tenant_id = app.tenant_id());
$$;
alter function app.second_factor_members owner to payung_crossing;
revoke execute on function app.second_factor_members from public;
grant execute on function app.second_factor_members to payung_app;
