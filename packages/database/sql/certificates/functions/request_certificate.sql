-- A company asks the region of its pledge for a certificate about what the insurer has received.
create or replace function app.request_certificate(asked_pledge uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  p pledge;
  made uuid;
begin
  select * into p from pledge k where k.id = asked_pledge and k.tenant_id = app.tenant_id() for no key update;
  if p.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'certificate_of_pledge', message = 'no pledge of this company: constraint "certificate_of_pledge"';
  end if;
  perform app.refuse_uncertifiable(p.id, false);
  insert into pledge_certificate (tenant_id, pledge_id, region_tenant_id, requested_by) values (p.tenant_id, p.id, p.region_tenant_id, app.user_id())
  returning id into made;
  return made;
end $$;
alter function app.request_certificate owner to payung_crossing;
revoke execute on function app.request_certificate from public;
grant execute on function app.request_certificate to payung_app;
