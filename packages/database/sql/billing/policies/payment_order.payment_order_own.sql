-- Money is the whole government's: whoever works for a part of it sees how far a person's months have come, never a list. Whoever requests is the default of the
-- table, which the application cannot name.
drop policy if exists payment_order_own on payment_order;
create policy payment_order_own on payment_order using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
