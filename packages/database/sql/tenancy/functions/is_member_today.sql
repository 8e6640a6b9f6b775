create or replace function app.is_member_today(asked_tenant uuid, asked_user uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from membership m where m.tenant_id = asked_tenant and m.user_id = asked_user
    and m.valid @> app.today());
$$;
alter function app.is_member_today owner to payung_crossing;
revoke execute on function app.is_member_today from public;
