drop policy if exists round_answer_add on round_answer;
create policy round_answer_add on round_answer for insert to payung_app with check (
  tenant_id = (select app.tenant_id())
  and exists (select from round_task t where t.id = round_answer.task_id and t.proposer_tenant_id = (select app.tenant_id()))
  and exists (select from worker_listing l where l.tenant_id = (select app.tenant_id()) and l.worker_id = round_answer.worker_id));
