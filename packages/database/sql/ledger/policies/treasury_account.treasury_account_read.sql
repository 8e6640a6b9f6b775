-- Money is the whole government's: whoever works for a part of it sees no ledger.
drop policy if exists treasury_account_read on treasury_account;
create policy treasury_account_read on treasury_account for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
