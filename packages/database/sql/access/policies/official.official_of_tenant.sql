drop policy if exists official_of_tenant on official;
create policy official_of_tenant on official using (tenant_id = (select app.tenant_id())) with check (tenant_id = (select app.tenant_id()));
