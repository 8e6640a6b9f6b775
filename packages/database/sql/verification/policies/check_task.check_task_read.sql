drop policy if exists check_task_read on check_task;
create policy check_task_read on check_task for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_task.worker_id));
