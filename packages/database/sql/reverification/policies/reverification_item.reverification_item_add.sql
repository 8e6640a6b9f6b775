drop policy if exists reverification_item_add on reverification_item;
create policy reverification_item_add on reverification_item for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
