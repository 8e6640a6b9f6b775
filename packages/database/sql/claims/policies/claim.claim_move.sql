-- A village gathers papers; steps are taken by who works for the whole government.
drop policy if exists claim_move on claim;
create policy claim_move on claim for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
