drop policy if exists heir_certificate_change on heir_certificate;
create policy heir_certificate_change on heir_certificate for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
