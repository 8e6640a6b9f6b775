drop policy if exists cover_end_read on cover_end;
create policy cover_end_read on cover_end for select using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
