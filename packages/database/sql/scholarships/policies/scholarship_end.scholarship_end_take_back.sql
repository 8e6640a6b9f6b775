drop policy if exists scholarship_end_take_back on scholarship_end;
create policy scholarship_end_take_back on scholarship_end for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
