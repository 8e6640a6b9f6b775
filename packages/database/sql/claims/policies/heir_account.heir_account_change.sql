drop policy if exists heir_account_change on heir_account;
create policy heir_account_change on heir_account for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
