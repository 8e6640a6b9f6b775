drop policy if exists scholarship_take_back on scholarship;
create policy scholarship_take_back on scholarship for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
