drop policy if exists claim_change_read on claim_change;
create policy claim_change_read on claim_change for select to payung_app using (tenant_id = (select app.tenant_id()));
