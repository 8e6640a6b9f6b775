drop policy if exists agreement_regulation_write on agreement_regulation;
create policy agreement_regulation_write on agreement_regulation to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '')
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = ''
    and exists (select from agreement a where a.id = agreement_regulation.agreement_id and a.state in ('DRAFT', 'NEGOTIATION')));
