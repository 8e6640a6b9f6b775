drop policy if exists transfer_add on custody_transfer;
create policy transfer_add on custody_transfer for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and proposed_by = (select app.user_id())
  and exists (select from worker w where w.id = custody_transfer.worker_id)
  and case when to_tenant_id = (select app.tenant_id())
    then (select app.agency_id()) is null and starts_with(to_village_code, (select app.area_scope())) else true end);
