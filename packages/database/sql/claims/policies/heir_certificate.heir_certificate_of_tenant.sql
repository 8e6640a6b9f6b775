-- As the heirs (`claim_heir_of_tenant`).
drop policy if exists heir_certificate_of_tenant on heir_certificate;
create policy heir_certificate_of_tenant on heir_certificate using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
