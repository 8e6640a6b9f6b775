-- Who decides, and when, is what the database says.
drop trigger if exists outside_report_signed on outside_report;
create trigger outside_report_signed before update on outside_report for each row when (current_user = 'payung_app')
  execute function app.sign_columns('decided_by', 'decided_at');
