drop policy if exists scholarship_end_read on scholarship_end;
create policy scholarship_end_read on scholarship_end for select using (
  tenant_id = (select app.tenant_id()) and exists (select from scholarship s where s.id = scholarship_end.scholarship_id));
