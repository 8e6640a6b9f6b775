drop policy if exists import_in_own_name on import_file;
create policy import_in_own_name on import_file as restrictive for insert to payung_app with check (
  created_by is not distinct from (select app.user_id()) and app.sees_file(file_id, tenant_id));
