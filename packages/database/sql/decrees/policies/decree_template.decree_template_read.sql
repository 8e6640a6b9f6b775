drop policy if exists decree_template_read on decree_template;
create policy decree_template_read on decree_template for select using (tenant_id = (select app.tenant_id()));
