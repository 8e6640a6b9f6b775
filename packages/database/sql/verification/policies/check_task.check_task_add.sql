drop policy if exists check_task_add on check_task;
create policy check_task_add on check_task for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_task.worker_id)
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
