drop policy if exists budget_stage_decide on budget_stage;
create policy budget_stage_decide on budget_stage for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
