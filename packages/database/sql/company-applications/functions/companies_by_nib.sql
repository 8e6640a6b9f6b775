-- Whether a company with the NIB of each application is admitted already, by whichever government; its name is in the directory anyway.
create or replace function app.companies_by_nib(applications uuid[]) returns table (application_id uuid, company_tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, c.tenant_id from company_application a join company c on c.nib = a.nib
  where a.id = any (applications) and a.tenant_id = app.tenant_id() and a.state <> 'UNCONFIRMED' and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.companies_by_nib owner to payung_crossing;
revoke execute on function app.companies_by_nib from public;
grant execute on function app.companies_by_nib to payung_app;
