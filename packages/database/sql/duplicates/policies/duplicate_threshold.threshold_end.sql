drop policy if exists threshold_end on duplicate_threshold;
create policy threshold_end on duplicate_threshold for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
