-- The tariff holds for everybody: whoever changes it acts for the whole province, never for a part of it.
drop policy if exists tariff_change_of_province on tariff_change;
create policy tariff_change_of_province on tariff_change
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
    and exists (select from tenant t where t.id = (select app.tenant_id()) and t.kind = 'PROVINCE'));
