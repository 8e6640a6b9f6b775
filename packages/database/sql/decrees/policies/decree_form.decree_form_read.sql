drop policy if exists decree_form_read on decree_form;
create policy decree_form_read on decree_form for select using (tenant_id = (select app.tenant_id()));
