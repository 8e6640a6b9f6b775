drop trigger if exists outside_report_kept on outside_report;
create trigger outside_report_kept before delete or truncate on outside_report for each statement execute function app.refuse_change();
