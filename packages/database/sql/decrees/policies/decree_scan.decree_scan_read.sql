-- Whoever sees a part of a decree learns nothing about the file of the whole.
drop policy if exists decree_scan_read on decree_scan;
create policy decree_scan_read on decree_scan for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
