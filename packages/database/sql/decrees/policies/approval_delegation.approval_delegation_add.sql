drop policy if exists approval_delegation_add on approval_delegation;
create policy approval_delegation_add on approval_delegation for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and granted_by = (select app.user_id()));
