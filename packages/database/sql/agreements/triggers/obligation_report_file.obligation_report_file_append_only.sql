drop trigger if exists obligation_report_file_append_only on obligation_report_file;
create trigger obligation_report_file_append_only before update or delete or truncate on obligation_report_file
  for each statement execute function app.refuse_change();
