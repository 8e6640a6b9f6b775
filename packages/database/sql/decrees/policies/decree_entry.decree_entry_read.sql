drop policy if exists decree_entry_read on decree_entry;
create policy decree_entry_read on decree_entry for select using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
