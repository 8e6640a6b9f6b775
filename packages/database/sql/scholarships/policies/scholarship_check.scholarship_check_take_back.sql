drop policy if exists scholarship_check_take_back on scholarship_check;
create policy scholarship_check_take_back on scholarship_check for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
