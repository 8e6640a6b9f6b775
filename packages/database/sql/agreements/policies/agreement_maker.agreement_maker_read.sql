drop policy if exists agreement_maker_read on agreement_maker;
create policy agreement_maker_read on agreement_maker for select to payung_app using (tenant_id = (select app.tenant_id()));
