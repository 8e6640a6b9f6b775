-- The company itself, and the government that admitted it.
drop policy if exists company_read on company;
create policy company_read on company for select using (
  (select app.tenant_id()) in (tenant_id, admitted_by_tenant_id) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
