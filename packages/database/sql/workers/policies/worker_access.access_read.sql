-- Who else sees a person: asked through the listing, for the policy of worker itself asks the links.
drop policy if exists access_read on worker_access;
create policy access_read on worker_access for select using (
  (tenant_id = (select app.tenant_id()) or custodian_tenant_id = (select app.tenant_id())) and (select app.sees_people())
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else exists (select from worker_listing l where l.worker_id = worker_access.worker_id) end);
