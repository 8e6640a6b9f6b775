drop policy if exists round_task_add on round_task;
create policy round_task_add on round_task for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and state = 'NOT_BEGUN');
