drop policy if exists scholarship_check_read on scholarship_check;
create policy scholarship_check_read on scholarship_check for select using (
  tenant_id = (select app.tenant_id()) and exists (select from claim c where c.id = scholarship_check.claim_id));
