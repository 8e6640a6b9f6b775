-- Targets that a government sets itself for its own area and the places in it; a member of a part of the area reads and proposes those of that part. Agencies set none,
-- and neither do companies and the insurer.
drop policy if exists target_path_of_government on target_path;
create policy target_path_of_government on target_path
  using (tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null
    and ((select app.area_scope()) = '' or area_code = (select app.area_scope()) or starts_with(area_code, (select app.area_scope()) || '.')))
  with check (tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null
    and ((select app.area_scope()) = '' or area_code = (select app.area_scope()) or starts_with(area_code, (select app.area_scope()) || '.'))
    and exists (select from tenant t where t.id = (select app.tenant_id()) and t.kind in ('PROVINCE', 'REGENCY', 'CITY')
      and (target_path.area_code = t.area_code or starts_with(target_path.area_code, t.area_code || '.'))));
