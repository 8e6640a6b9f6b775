drop policy if exists file_add on file;
create policy file_add on file for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and created_by is not distinct from (select app.user_id()));
