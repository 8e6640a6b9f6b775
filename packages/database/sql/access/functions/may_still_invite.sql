-- Whether whoever sent an invitation may invite there today. One of the operator, from the command line, stands by itself.
create or replace function app.may_still_invite(sent invitation) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select sent.invited_by is null or exists (select from membership m where m.tenant_id = sent.tenant_id and m.user_id = sent.invited_by
    and m.role = 'ADMINISTRATOR' and m.valid @> app.today()
    and starts_with(sent.area_prefix, m.area_prefix) and (m.agency_id is null or m.agency_id = sent.agency_id));
$$;
alter function app.may_still_invite owner to payung_crossing;
revoke execute on function app.may_still_invite from public;
