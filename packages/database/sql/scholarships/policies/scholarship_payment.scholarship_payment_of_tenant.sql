-- Money is the whole government's. Who writes a payment down is what the database says: the column is granted to nobody.
drop policy if exists scholarship_payment_of_tenant on scholarship_payment;
create policy scholarship_payment_of_tenant on scholarship_payment using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
