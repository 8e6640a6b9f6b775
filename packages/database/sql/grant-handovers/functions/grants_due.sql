-- What governments give the families of claims of the entered government (`app.due_grants`), to who works for the whole of it.
create or replace function app.grants_due(asked_claims uuid[]) returns table (claim_id uuid, grant_id uuid, rupiah bigint, event_day date)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.claim_id, d.grant_id, d.rupiah, d.event_day
  from app.due_grants(array(select c.id from claim c where c.id = any (asked_claims) and c.tenant_id = app.tenant_id())) d
  where app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.grants_due owner to payung_crossing;
revoke execute on function app.grants_due from public;
grant execute on function app.grants_due to payung_app;
