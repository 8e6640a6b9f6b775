drop policy if exists agreement_party_write on agreement_party;
create policy agreement_party_write on agreement_party to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '')
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = ''
    and exists (select from agreement a where a.id = agreement_party.agreement_id and a.state in ('DRAFT', 'NEGOTIATION')));
