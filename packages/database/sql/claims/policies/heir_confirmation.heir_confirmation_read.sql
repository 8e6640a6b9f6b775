-- As the heirs (`claim_heir_read`).
drop policy if exists heir_confirmation_read on heir_confirmation;
create policy heir_confirmation_read on heir_confirmation for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
