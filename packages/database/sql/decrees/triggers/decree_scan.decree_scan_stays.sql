drop trigger if exists decree_scan_stays on decree_scan;
-- The signature alone adds who looked at the pages without letters.
create trigger decree_scan_stays before delete or truncate on decree_scan for each statement execute function app.refuse_change();
