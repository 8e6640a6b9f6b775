drop policy if exists invitation_of_tenant on invitation;
create policy invitation_of_tenant on invitation
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and starts_with(area_prefix, (select app.area_scope()))
    and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
