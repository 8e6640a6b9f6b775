drop policy if exists agreement_change on agreement;
create policy agreement_change on agreement for update to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '');
