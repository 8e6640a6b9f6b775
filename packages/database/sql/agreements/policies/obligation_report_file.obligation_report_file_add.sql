drop policy if exists obligation_report_file_add on obligation_report_file;
create policy obligation_report_file_add on obligation_report_file for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and app.sees_file(file_id, tenant_id)
  and exists (select from obligation_report r where r.id = obligation_report_file.report_id and r.reported_by = (select app.user_id())));
