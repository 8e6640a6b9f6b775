-- Roles that wait for a second administrator, as whoever is entered may see them: those of their own part of the tenant, and for the province those of
-- tenants without a second administrator. Names come along, because a person without any role yet is no member whom policies show.
create or replace function app.open_role_proposals()
returns table (id uuid, tenant_name text, user_name text, user_email text, role text, area_prefix text, agency_name text, valid_until date,
  proposer_name text, proposed_at timestamptz, official_name text, official_post text, appointment_number text, appointed_on date, why_not text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, case when p.tenant_id <> app.tenant_id() then t.name end, u.name, u.email, p.role, p.area_prefix, g.name, p.valid_until, b.name, p.proposed_at,
    o.name, o.post, o.appointment_number, o.appointed_on, app.why_not_confirmer(p)
  from role_proposal p join tenant t on t.id = p.tenant_id join app_user u on u.id = p.user_id join app_user b on b.id = p.proposed_by
    join official o on o.id = p.official_id left join agency g on g.id = p.agency_id
  where p.state = 'OPEN' and case
    when p.tenant_id = app.tenant_id() then starts_with(p.area_prefix, app.area_scope()) and (app.agency_id() is null or p.agency_id = app.agency_id())
    else app.is_province_of(app.tenant_id(), p.tenant_id) and app.area_scope() = '' and app.agency_id() is null and not app.has_second_administrator(p) end
  order by p.id;
$$;
alter function app.open_role_proposals owner to payung_crossing;
revoke execute on function app.open_role_proposals from public;
grant execute on function app.open_role_proposals to payung_app;
