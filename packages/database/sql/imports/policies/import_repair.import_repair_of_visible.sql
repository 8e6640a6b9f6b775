drop policy if exists import_repair_of_visible on import_repair;
create policy import_repair_of_visible on import_repair
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_repair.import_id))
  with check (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_repair.import_id));
