drop policy if exists reverification_change on reverification;
create policy reverification_change on reverification for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
