-- A village office knows its people, and may guess who objected: what came of an objection is decided above it.
drop policy if exists proposal_of_proposer on worker_proposal;
create policy proposal_of_proposer on worker_proposal for select using (
  proposer_tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else (objection_id is null or split_part((select app.area_scope()), '.', 4) = '')
      and exists (select from worker w where w.id = worker_proposal.worker_id) end);
