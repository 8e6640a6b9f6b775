drop trigger if exists outside_report_moved_told on outside_report;
create trigger outside_report_moved_told after update on outside_report referencing new table as reported for each statement execute function app.tell_of_outside_reports();
