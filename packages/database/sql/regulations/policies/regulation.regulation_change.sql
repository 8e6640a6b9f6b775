drop policy if exists regulation_change on regulation;
create policy regulation_change on regulation for update to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '');
