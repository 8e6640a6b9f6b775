drop policy if exists heir_account_add on heir_account;
create policy heir_account_add on heir_account for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and entered_by is not distinct from (select app.user_id()));
