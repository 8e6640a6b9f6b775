drop policy if exists obligation_write on obligation;
create policy obligation_write on obligation to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '')
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = ''
    and exists (select from agreement a where a.id = obligation.agreement_id and a.state in ('DRAFT', 'NEGOTIATION')));
