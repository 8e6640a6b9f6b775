drop policy if exists round_answer_change on round_answer;
create policy round_answer_change on round_answer for update to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from round_task t where t.id = round_answer.task_id));
