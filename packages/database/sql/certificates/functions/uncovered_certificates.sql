-- Issued certificates of the company or of the region that receipts no longer cover: of a list a payment came back, a receipt was taken back, it was called back, or
-- nobody but its payer proves the receipt any more.
create or replace function app.uncovered_certificates() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from pledge_certificate c
  where c.state = 'ISSUED' and app.tenant_id() in (c.tenant_id, c.region_tenant_id) and app.area_scope() = '' and app.agency_id() is null
    and not app.is_certificate_covered(c.id);
$$;
alter function app.uncovered_certificates owner to payung_crossing;
revoke execute on function app.uncovered_certificates from public;
grant execute on function app.uncovered_certificates to payung_app;
