drop policy if exists row_keeper_of_visible on import_row_keeper;
create policy row_keeper_of_visible on import_row_keeper
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_row_keeper.import_id));
