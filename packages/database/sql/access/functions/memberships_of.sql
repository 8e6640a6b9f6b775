create or replace function app.memberships_of(asked_user uuid)
returns table (membership_id uuid, tenant_id uuid, tenant_code text, tenant_kind text, tenant_name text, tenant_short_name text,
  tenant_area_code text, second_factor_required boolean, role text, area_prefix text, agency_id uuid, valid_until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, t.id, t.code, t.kind, t.name, t.short_name, t.area_code, m.role = any (t.second_factor_roles), m.role, m.area_prefix, m.agency_id, upper(m.valid)
  from membership m join tenant t on t.id = m.tenant_id
  where m.user_id = asked_user and m.valid @> app.today()
  order by t.code, m.role;
$$;
alter function app.memberships_of owner to payung_crossing;
revoke execute on function app.memberships_of from public;
grant execute on function app.memberships_of to payung_app, payung_auth;
