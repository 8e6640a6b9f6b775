drop policy if exists seal_of_tenant on audit_seal;
create policy seal_of_tenant on audit_seal for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
