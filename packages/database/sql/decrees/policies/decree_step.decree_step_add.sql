drop policy if exists decree_step_add on decree_step;
create policy decree_step_add on decree_step for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
