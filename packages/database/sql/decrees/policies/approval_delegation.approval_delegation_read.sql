drop policy if exists approval_delegation_read on approval_delegation;
create policy approval_delegation_read on approval_delegation for select using (tenant_id = (select app.tenant_id()));
