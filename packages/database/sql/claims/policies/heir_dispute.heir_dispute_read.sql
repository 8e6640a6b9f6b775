-- As the heirs (`claim_heir_read`).
drop policy if exists heir_dispute_read on heir_dispute;
create policy heir_dispute_read on heir_dispute for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
