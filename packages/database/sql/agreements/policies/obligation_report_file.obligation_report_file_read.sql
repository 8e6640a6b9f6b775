drop policy if exists obligation_report_file_read on obligation_report_file;
create policy obligation_report_file_read on obligation_report_file for select to payung_app using (
  exists (select from obligation_report r where r.id = obligation_report_file.report_id));
