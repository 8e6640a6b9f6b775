-- As the heirs (`claim_heir_of_tenant`).
drop policy if exists heir_link_of_tenant on heir_link;
create policy heir_link_of_tenant on heir_link using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
