drop policy if exists ledger_period_add on ledger_period;
create policy ledger_period_add on ledger_period for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
