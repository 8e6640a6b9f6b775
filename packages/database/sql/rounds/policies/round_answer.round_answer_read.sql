-- The proposer's own; who asked sees them when they are sent.
drop policy if exists round_answer_read on round_answer;
create policy round_answer_read on round_answer for select to payung_app using (
  exists (select from round_task t where t.id = round_answer.task_id
    and (t.proposer_tenant_id = (select app.tenant_id()) or t.state in ('SENT', 'RETURNED', 'ACCEPTED'))));
