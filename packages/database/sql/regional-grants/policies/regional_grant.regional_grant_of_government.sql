-- Money of families is the whole government's: whoever works for a part of it neither reads nor proposes here. A company gives nothing by a regulation.
drop policy if exists regional_grant_of_government on regional_grant;
create policy regional_grant_of_government on regional_grant
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
    and exists (select from tenant t where t.id = (select app.tenant_id()) and t.kind in ('PROVINCE', 'REGENCY', 'CITY')));
