drop trigger if exists outside_report_sent on outside_report;
create trigger outside_report_sent before insert on outside_report for each row when (current_user = 'payung_app') execute function app.guard_outside_report();
