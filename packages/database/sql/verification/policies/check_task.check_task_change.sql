drop policy if exists check_task_change on check_task;
create policy check_task_change on check_task for update to payung_app using (
  tenant_id = (select app.tenant_id()) and state = 'OPEN' and exists (select from worker w where w.id = check_task.worker_id)) with check (true);
