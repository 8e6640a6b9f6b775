drop policy if exists proposal_of_custodian on worker_proposal;
create policy proposal_of_custodian on worker_proposal using (
  tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker w where w.id = worker_proposal.worker_id) end);
