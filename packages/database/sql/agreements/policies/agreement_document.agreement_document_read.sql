drop policy if exists agreement_document_read on agreement_document;
create policy agreement_document_read on agreement_document for select to payung_app using (agreement_id in (select app.own_agreements()));
