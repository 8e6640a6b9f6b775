-- Money is the whole government's: whoever works for a part of it sees no budget. Who proposes a plan is the default of the table.
drop policy if exists cash_plan_own on cash_plan;
create policy cash_plan_own on cash_plan using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
