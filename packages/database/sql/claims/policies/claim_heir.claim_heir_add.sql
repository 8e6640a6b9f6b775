drop policy if exists claim_heir_add on claim_heir;
create policy claim_heir_add on claim_heir for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and added_by is not distinct from (select app.user_id()));
