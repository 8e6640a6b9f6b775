drop policy if exists programme_change on programme;
create policy programme_change on programme for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
