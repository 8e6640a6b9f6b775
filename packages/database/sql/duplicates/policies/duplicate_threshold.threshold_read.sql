drop policy if exists threshold_read on duplicate_threshold;
create policy threshold_read on duplicate_threshold for select using (
  tenant_id = (select app.tenant_id()) or (tenant_id is null and (select app.tenant_id()) is not null));
