-- Nobody proposes for more than their own part of the tenant.
drop policy if exists role_proposal_of_tenant on role_proposal;
create policy role_proposal_of_tenant on role_proposal
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and starts_with(area_prefix, (select app.area_scope()))
    and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
