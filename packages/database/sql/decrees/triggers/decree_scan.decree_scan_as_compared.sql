drop trigger if exists decree_scan_as_compared on decree_scan;
create trigger decree_scan_as_compared before update on decree_scan for each row execute function app.guard_compared_scan();
