-- As the decree itself.
drop policy if exists decree_step_read on decree_step;
create policy decree_step_read on decree_step for select using (
  tenant_id = (select app.tenant_id()) and exists (select from decree d where d.id = decree_id));
