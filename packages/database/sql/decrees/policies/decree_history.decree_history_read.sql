-- As the decree itself.
drop policy if exists decree_history_read on decree_history;
create policy decree_history_read on decree_history for select using (
  tenant_id = (select app.tenant_id()) and exists (select from decree d where d.id = decree_id));
