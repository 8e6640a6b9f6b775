-- What the system has still to compare, and where the log stands, is the whole tenant's.
drop policy if exists work_of_tenant on duplicate_work;
create policy work_of_tenant on duplicate_work to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
