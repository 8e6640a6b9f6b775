drop policy if exists decree_holding_read on decree_holding;
create policy decree_holding_read on decree_holding for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.agency_id()) is null then starts_with(village_code, (select app.area_scope())) else false end);
