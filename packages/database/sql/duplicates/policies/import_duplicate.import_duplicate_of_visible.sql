drop policy if exists import_duplicate_of_visible on import_duplicate;
create policy import_duplicate_of_visible on import_duplicate
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_duplicate.import_id))
  with check (
  tenant_id = (select app.tenant_id()) and import_id in (select f.id from import_file f));
