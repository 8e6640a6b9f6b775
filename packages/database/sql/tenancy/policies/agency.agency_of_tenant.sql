drop policy if exists agency_of_tenant on agency;
create policy agency_of_tenant on agency using (tenant_id = (select app.tenant_id()));
