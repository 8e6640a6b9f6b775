drop policy if exists batch_of_tenant on duplicate_batch;
create policy batch_of_tenant on duplicate_batch using (
  tenant_id = (select app.tenant_id()) and starts_with(area_scope, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
