drop policy if exists undo_of_visible on import_undo;
create policy undo_of_visible on import_undo
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_undo.import_id))
  with check (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_undo.import_id));
