-- What each rule of a signed decree of the viewer's tenant pays in each month, as people hold its lines now; asked for by an amendment, from its month on: what another
-- payer could take over.
create or replace function app.open_funding(asked_decree uuid) returns table (rule_no integer, month date, people integer, rupiah bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.rule_no, e.month, e.people, e.rupiah from decree d cross join lateral app.rule_effect(coalesce(d.amends_id, d.id), d.from_month) e
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and d.kind <> 'REVOCATION' and app.user_id() is not null and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.open_funding owner to payung_crossing;
revoke execute on function app.open_funding from public;
grant execute on function app.open_funding to payung_app;
