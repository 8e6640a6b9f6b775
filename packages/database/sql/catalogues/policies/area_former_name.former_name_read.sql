drop policy if exists former_name_read on area_former_name;
create policy former_name_read on area_former_name for select to payung_app using ((select app.tenant_id()) is not null);
