drop policy if exists claim_heir_change on claim_heir;
create policy claim_heir_change on claim_heir for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
