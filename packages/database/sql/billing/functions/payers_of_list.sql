-- The accounts that recorded payments on a list, also those that came back: whoever brings or decides what the insurer posts of it is none of them, whichever
-- tenant they paid for.
create or replace function app.payers_of_list(asked_list uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.recorded_by from contribution_list c join contribution_payment p on p.list_id = c.id
  where c.id = asked_list and app.tenant_id() in (c.tenant_id, c.decree_tenant_id) and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.payers_of_list owner to payung_crossing;
revoke execute on function app.payers_of_list from public;
grant execute on function app.payers_of_list to payung_app;
