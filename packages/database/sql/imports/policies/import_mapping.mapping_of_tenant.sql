drop policy if exists mapping_of_tenant on import_mapping;
create policy mapping_of_tenant on import_mapping using (tenant_id = (select app.tenant_id()));
