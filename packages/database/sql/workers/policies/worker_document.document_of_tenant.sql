drop policy if exists document_of_tenant on worker_document;
create policy document_of_tenant on worker_document using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = worker_document.worker_id));
