-- Money is the whole government's: whoever works for a part of it sees no ledger.
drop policy if exists ledger_period_read on ledger_period;
create policy ledger_period_read on ledger_period for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
