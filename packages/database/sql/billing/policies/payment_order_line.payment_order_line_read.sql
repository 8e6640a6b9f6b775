-- Money is the whole government's: whoever works for a part of it sees no order.
drop policy if exists payment_order_line_read on payment_order_line;
create policy payment_order_line_read on payment_order_line for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
