-- Whether somebody may stand in for a colleague today: a member for the whole tenant who neither makes decrees nor audits them.
create or replace function app.may_stand_in(asked_tenant uuid, asked_user uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(bool_and(m.side is null or m.side = 'CHECKER'), false) from membership m where m.tenant_id = asked_tenant and m.user_id = asked_user
    and m.area_prefix = '' and m.agency_id is null and m.valid @> app.today();
$$;
alter function app.may_stand_in owner to payung_crossing;
revoke execute on function app.may_stand_in from public;
