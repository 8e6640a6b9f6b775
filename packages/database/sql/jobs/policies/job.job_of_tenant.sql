-- A member of one village sees the jobs of that village's people, not the whole regency's.
drop policy if exists job_of_tenant on job;
create policy job_of_tenant on job using (
  tenant_id = (select app.tenant_id()) and starts_with(area_scope, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
