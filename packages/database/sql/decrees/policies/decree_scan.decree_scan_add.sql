drop policy if exists decree_scan_add on decree_scan;
create policy decree_scan_add on decree_scan for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
