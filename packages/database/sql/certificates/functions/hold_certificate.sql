-- The certificate that the region decides on, held until the transaction ends with its pledge: of two decisions the second sees the first. Runs with the rights of
-- the function that calls it.
create or replace function app.hold_certificate(asked uuid) returns pledge_certificate language plpgsql volatile set search_path = public, pg_temp as $$
declare
  c pledge_certificate;
begin
  perform from pledge p where p.id = (select k.pledge_id from pledge_certificate k where k.id = asked) and p.region_tenant_id = app.tenant_id() for no key update;
  select * into c from pledge_certificate k where k.id = asked and k.region_tenant_id = app.tenant_id() for update;
  if c.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'certificate_step', message = 'no certificate of this region: constraint "certificate_step"';
  end if;
  return c;
end $$;
revoke execute on function app.hold_certificate from public;
grant execute on function app.hold_certificate to payung_crossing;
