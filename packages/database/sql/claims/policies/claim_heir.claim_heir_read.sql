-- Families and their money are the whole government's: whoever works for a part gathers papers.
drop policy if exists claim_heir_read on claim_heir;
create policy claim_heir_read on claim_heir for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
