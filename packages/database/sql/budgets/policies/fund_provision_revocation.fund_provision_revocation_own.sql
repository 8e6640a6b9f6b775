-- Money is the whole government's: whoever works for a part of it sees no budget. Who proposes a revocation is the default of the table.
drop policy if exists fund_provision_revocation_own on fund_provision_revocation;
create policy fund_provision_revocation_own on fund_provision_revocation using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
