drop policy if exists agreement_warning_read on agreement_warning;
create policy agreement_warning_read on agreement_warning for select to payung_app using (tenant_id = (select app.tenant_id()));
