-- Nobody goes on with somebody else's upload, not even in the same office.
drop policy if exists upload_of_person on file_upload;
create policy upload_of_person on file_upload
  using (tenant_id = (select app.tenant_id()) and created_by = (select app.user_id()));
