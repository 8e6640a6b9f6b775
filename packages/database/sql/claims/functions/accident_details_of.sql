-- The last entry of what accidents have led to, for who works for the whole government: the sum that is due counts it, and what it says opens to the officers of the case alone
-- (`accident_detail_read`). Nothing of another government's case.
create or replace function app.accident_details_of(asked_events uuid[]) returns setof accident_detail
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (d.claim_id) d.* from accident_detail d join claim c on c.id = d.claim_id
  where c.event_id = any (asked_events) and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
  order by d.claim_id, d.number desc;
$$;
alter function app.accident_details_of owner to payung_crossing;
revoke execute on function app.accident_details_of from public;
grant execute on function app.accident_details_of to payung_app;
