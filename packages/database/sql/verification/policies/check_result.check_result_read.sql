drop policy if exists check_result_read on check_result;
create policy check_result_read on check_result for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_result.worker_id));
