-- Money is the whole government's: whoever works for a part of it sees no budget. Who proposes a stage is entered by its guard.
drop policy if exists budget_stage_own on budget_stage;
create policy budget_stage_own on budget_stage using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
