drop policy if exists document_in_own_name on worker_document;
create policy document_in_own_name on worker_document as restrictive for insert to payung_app with check (
  added_by is not distinct from (select app.user_id()) and app.sees_file(file_id, tenant_id));
