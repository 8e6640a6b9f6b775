drop policy if exists decree_warning_read on decree_warning;
create policy decree_warning_read on decree_warning for select to payung_app using (tenant_id = (select app.tenant_id()));
