-- As the heirs (`claim_heir_read`).
drop policy if exists heir_certificate_read on heir_certificate;
create policy heir_certificate_read on heir_certificate for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
