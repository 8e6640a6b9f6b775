drop trigger if exists life_event_report_append_only on life_event_report;
create trigger life_event_report_append_only before update or delete or truncate on life_event_report for each statement execute function app.refuse_change();
