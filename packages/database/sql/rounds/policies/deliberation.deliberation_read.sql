drop policy if exists deliberation_read on deliberation;
create policy deliberation_read on deliberation for select to payung_app using (
  exists (select from round_task t where t.id = deliberation.task_id
    and (t.proposer_tenant_id = (select app.tenant_id()) or t.state in ('SENT', 'RETURNED', 'ACCEPTED'))));
