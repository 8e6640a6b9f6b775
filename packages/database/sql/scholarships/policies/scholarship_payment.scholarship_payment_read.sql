-- Money is the whole government's.
drop policy if exists scholarship_payment_read on scholarship_payment;
create policy scholarship_payment_read on scholarship_payment for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
