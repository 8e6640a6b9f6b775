drop policy if exists person_key_of_tenant on person_key;
create policy person_key_of_tenant on person_key using (tenant_id = (select app.tenant_id()));
