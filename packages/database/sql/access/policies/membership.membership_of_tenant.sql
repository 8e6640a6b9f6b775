-- Nobody hands out more than their own part of the tenant.
-- Whoever is limited to an agency hands out that agency's work only; an area was held to already.
drop policy if exists membership_of_tenant on membership;
create policy membership_of_tenant on membership
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and starts_with(area_prefix, (select app.area_scope()))
    and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
