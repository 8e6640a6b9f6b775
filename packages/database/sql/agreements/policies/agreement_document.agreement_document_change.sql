drop policy if exists agreement_document_change on agreement_document;
create policy agreement_document_change on agreement_document for update to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '');
