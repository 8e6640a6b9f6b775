drop policy if exists heir_dispute_change on heir_dispute;
create policy heir_dispute_change on heir_dispute for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
