-- Families and their money are the whole government's, as heirs are (`claim_heir_of_tenant`). An event is in the area of the government.
drop policy if exists handover_of_tenant on handover;
create policy handover_of_tenant on handover using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from tenant t where t.id = handover.tenant_id and starts_with(handover.area_code, t.area_code)));
