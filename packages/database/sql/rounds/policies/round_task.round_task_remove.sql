drop policy if exists round_task_remove on round_task;
create policy round_task_remove on round_task for delete to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
