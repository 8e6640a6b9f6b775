drop policy if exists scholarship_payment_add on scholarship_payment;
create policy scholarship_payment_add on scholarship_payment for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and recorded_by is not distinct from (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from scholarship s where s.id = scholarship_payment.scholarship_id));
