drop policy if exists priority_version_read on priority_version;
create policy priority_version_read on priority_version for select using (tenant_id = (select app.tenant_id()));
