drop policy if exists heir_confirmation_change on heir_confirmation;
create policy heir_confirmation_change on heir_confirmation for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
