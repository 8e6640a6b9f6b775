-- As the heirs (`claim_heir_of_tenant`). None is opened once the money has gone.
drop policy if exists heir_dispute_of_tenant on heir_dispute;
create policy heir_dispute_of_tenant on heir_dispute using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and (proposed_by is not null or exists (select from claim c where c.id = heir_dispute.claim_id and c.state not in ('PAID', 'CLOSED', 'WITHDRAWN'))));
