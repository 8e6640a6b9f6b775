-- As the child: whoever sees it may know that its letter was asked for.
drop policy if exists scholarship_warning_read on scholarship_warning;
create policy scholarship_warning_read on scholarship_warning for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from scholarship s where s.id = scholarship_warning.scholarship_id));
