drop policy if exists claim_demand_read on claim_demand;
create policy claim_demand_read on claim_demand for select using (
  tenant_id = (select app.tenant_id()) and exists (select from claim c where c.id = claim_demand.claim_id));
