drop policy if exists contribution_receipt_return_add on contribution_receipt_return;
create policy contribution_receipt_return_add on contribution_receipt_return for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and recorded_by is not distinct from (select app.user_id()));
