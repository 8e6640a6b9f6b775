drop policy if exists tenant_settings on tenant;
create policy tenant_settings on tenant for update using (id = (select app.tenant_id()));
