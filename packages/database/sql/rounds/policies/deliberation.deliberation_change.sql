drop policy if exists deliberation_change on deliberation;
create policy deliberation_change on deliberation for update to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from round_task t where t.id = deliberation.task_id));
