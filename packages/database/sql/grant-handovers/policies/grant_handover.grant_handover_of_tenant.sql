-- As the heirs (`claim_heir_of_tenant`): families and their money are the whole government's.
drop policy if exists grant_handover_of_tenant on grant_handover;
create policy grant_handover_of_tenant on grant_handover using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and app.sees_file(file_id, tenant_id));
