-- What a government has entered about its own area and the places in it; a member of a part of the area reads and enters that part. Agencies enter none, and what
-- companies and the insurer know they publish themselves.
drop policy if exists figure_entry_of_government on figure_entry;
create policy figure_entry_of_government on figure_entry
  using (tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null
    and ((select app.area_scope()) = '' or area_code = (select app.area_scope()) or starts_with(area_code, (select app.area_scope()) || '.')))
  with check (tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null
    and ((select app.area_scope()) = '' or area_code = (select app.area_scope()) or starts_with(area_code, (select app.area_scope()) || '.'))
    and exists (select from tenant t where t.id = (select app.tenant_id()) and t.kind in ('PROVINCE', 'REGENCY', 'CITY')
      and (figure_entry.area_code = t.area_code or starts_with(figure_entry.area_code, t.area_code || '.'))));
