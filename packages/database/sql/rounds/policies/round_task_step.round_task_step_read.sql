drop policy if exists round_task_step_read on round_task_step;
create policy round_task_step_read on round_task_step for select to payung_app using (
  exists (select from round_task t where t.id = round_task_step.task_id));
