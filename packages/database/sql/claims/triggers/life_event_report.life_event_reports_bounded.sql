drop trigger if exists life_event_reports_bounded on life_event_report;
create trigger life_event_reports_bounded after insert on life_event_report for each row execute function app.bound_rows('event_id', '20', 'reports_of_event');
