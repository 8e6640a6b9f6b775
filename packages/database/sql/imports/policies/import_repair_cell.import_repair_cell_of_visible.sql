drop policy if exists import_repair_cell_of_visible on import_repair_cell;
create policy import_repair_cell_of_visible on import_repair_cell
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_repair_cell.import_id))
  with check (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_repair_cell.import_id));
