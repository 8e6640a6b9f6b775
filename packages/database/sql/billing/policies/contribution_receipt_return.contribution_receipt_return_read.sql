-- Money is the whole government's: whoever works for a part of it sees how far a person's months have come, never a list.
drop policy if exists contribution_receipt_return_read on contribution_receipt_return;
create policy contribution_receipt_return_read on contribution_receipt_return for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
