-- Families and their money are the whole government's: whoever works for a part gathers papers. Who writes is what the database says: those columns are
-- granted to nobody.
drop policy if exists claim_heir_of_tenant on claim_heir;
create policy claim_heir_of_tenant on claim_heir using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
