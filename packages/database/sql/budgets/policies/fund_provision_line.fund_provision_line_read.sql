-- Money is the whole government's: whoever works for a part of it sees no budget.
drop policy if exists fund_provision_line_read on fund_provision_line;
create policy fund_provision_line_read on fund_provision_line for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
