-- Nobody sees what its sender has not confirmed. Companies are the whole government's. It changes by functions only.
drop policy if exists company_application_read on company_application;
create policy company_application_read on company_application for select using (
  tenant_id = (select app.tenant_id()) and state <> 'UNCONFIRMED' and (select app.area_scope()) = '' and (select app.agency_id()) is null);
