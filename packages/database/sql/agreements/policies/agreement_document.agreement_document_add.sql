drop policy if exists agreement_document_add on agreement_document;
create policy agreement_document_add on agreement_document for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and agreement_id in (select app.own_agreements())
  and added_by is not distinct from (select app.user_id()));
