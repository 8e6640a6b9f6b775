-- As the heirs (`claim_heir_read`).
drop policy if exists heir_account_read on heir_account;
create policy heir_account_read on heir_account for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
