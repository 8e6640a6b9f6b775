-- The application of the entered government, held until the transaction ends. Companies are the whole government's.
create or replace function app.hold_company_application(asked uuid) returns company_application
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  a company_application;
begin
  select * into a from company_application k where k.id = asked and k.tenant_id = app.tenant_id() and k.state <> 'UNCONFIRMED' for update;
  if a.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'company_step', message = 'no application of this government: constraint "company_step"';
  end if;
  return a;
end $$;
alter function app.hold_company_application owner to payung_crossing;
revoke execute on function app.hold_company_application from public;
