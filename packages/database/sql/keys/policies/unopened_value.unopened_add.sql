drop policy if exists unopened_add on unopened_value;
create policy unopened_add on unopened_value for insert to payung_app with check (tenant_id = (select app.tenant_id()));
