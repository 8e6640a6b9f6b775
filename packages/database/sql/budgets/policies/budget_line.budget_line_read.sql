-- Money is the whole government's: whoever works for a part of it sees no budget.
drop policy if exists budget_line_read on budget_line;
create policy budget_line_read on budget_line for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
