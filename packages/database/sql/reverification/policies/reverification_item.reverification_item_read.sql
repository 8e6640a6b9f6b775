drop policy if exists reverification_item_read on reverification_item;
create policy reverification_item_read on reverification_item for select to payung_app using (
  tenant_id = (select app.tenant_id()) and case when (select app.agency_id()) is null then starts_with(village_code, (select app.area_scope())) else false end);
