drop policy if exists unsealed_of_tenant on audit_unsealed;
create policy unsealed_of_tenant on audit_unsealed for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
