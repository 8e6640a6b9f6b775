drop trigger if exists decree_scan_checked on decree_scan;
-- After the policy has let it in.
create constraint trigger decree_scan_checked after insert on decree_scan for each row execute function app.guard_decree_scan();
