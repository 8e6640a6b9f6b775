drop policy if exists decree_read on decree;
create policy decree_read on decree for select using (tenant_id = (select app.tenant_id()));
