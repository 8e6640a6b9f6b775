-- Rows go into imports that one may see, as they are read from those alone. IN, because it is looked up once for a batch and not once a row.
drop policy if exists import_row_of_visible on import_row;
create policy import_row_of_visible on import_row
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_row.import_id))
  with check (
  tenant_id = (select app.tenant_id()) and import_id in (select f.id from import_file f));
