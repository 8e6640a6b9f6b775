drop trigger if exists life_event_reports_bounded on life_event_report;
create trigger life_event_reports_bounded after insert on life_event_report referencing new table as reported for each statement execute function app.bound_reports();
