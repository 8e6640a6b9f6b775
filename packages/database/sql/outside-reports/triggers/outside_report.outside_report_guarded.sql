-- A hand-over of the record, which runs as somebody else, moves what waits to the new keeper.
drop trigger if exists outside_report_guarded on outside_report;
create trigger outside_report_guarded before update on outside_report for each row when (current_user = 'payung_app') execute function app.guard_outside_report();
