drop policy if exists claim_demand_add on claim_demand;
create policy claim_demand_add on claim_demand for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and demanded_by is not distinct from (select app.user_id())
  and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and exists (select from claim c where c.id = claim_demand.claim_id and c.state in ('REPORTED', 'DOCUMENTS', 'RETURNED')));
