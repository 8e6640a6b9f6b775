drop policy if exists approval_delegation_change on approval_delegation;
create policy approval_delegation_change on approval_delegation for update using (
  tenant_id = (select app.tenant_id()) and granted_by = (select app.user_id()));
