-- As its event (`life_event_of_tenant`).
drop policy if exists claim_read on claim;
create policy claim_read on claim for select using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker w where w.id = claim.worker_id) end);
