-- Minutes are for everybody who sees the deliberation: what becomes visible with them must have been visible before.
drop policy if exists deliberation_add on deliberation;
create policy deliberation_add on deliberation for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and exists (select from round_task t where t.id = deliberation.task_id)
  and recorded_by is not distinct from (select app.user_id()) and (minutes_file_id is null or app.sees_file(minutes_file_id, tenant_id)));
