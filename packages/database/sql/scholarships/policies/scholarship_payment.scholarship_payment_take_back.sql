drop policy if exists scholarship_payment_take_back on scholarship_payment;
create policy scholarship_payment_take_back on scholarship_payment for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
