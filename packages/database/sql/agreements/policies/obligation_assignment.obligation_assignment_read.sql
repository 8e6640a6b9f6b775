drop policy if exists obligation_assignment_read on obligation_assignment;
create policy obligation_assignment_read on obligation_assignment for select to payung_app using (tenant_id = (select app.tenant_id()));
