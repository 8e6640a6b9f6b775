-- As the heirs (`claim_heir_of_tenant`). What came by a link comes by `app.confirm_by_heir_link` alone; here a call is written down, or a shortfall decided.
drop policy if exists heir_confirmation_of_tenant on heir_confirmation;
create policy heir_confirmation_of_tenant on heir_confirmation using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and (channel = 'CALL' or decided_by is not null));
