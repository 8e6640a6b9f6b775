drop policy if exists answer_of_visible on insurer_answer;
create policy answer_of_visible on insurer_answer for select using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = insurer_answer.worker_id));
