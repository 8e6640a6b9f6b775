-- Its keeper's, and from the negotiation on every party's. As a function, because the policies of the agreement and of its parties would
-- otherwise ask each other without end.
create or replace function app.own_agreements() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from agreement a where a.tenant_id = app.tenant_id()
  union
  select p.agreement_id from agreement_party p join agreement a on a.id = p.agreement_id
  where p.party_tenant_id = app.tenant_id() and a.state <> 'DRAFT';
$$;
alter function app.own_agreements owner to payung_crossing;
revoke execute on function app.own_agreements from public;
grant execute on function app.own_agreements to payung_app;
