drop policy if exists claim_step_read on claim_step;
create policy claim_step_read on claim_step for select using (
  tenant_id = (select app.tenant_id()) and exists (select from claim c where c.id = claim_step.claim_id));
