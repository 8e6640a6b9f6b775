-- As the heirs (`claim_heir_read`).
drop policy if exists heir_link_read on heir_link;
create policy heir_link_read on heir_link for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
