drop trigger if exists obligation_report_append_only on obligation_report;
create trigger obligation_report_append_only before update or delete or truncate on obligation_report for each statement execute function app.refuse_change();
