-- Before a decision nobody may change anything but the decision: only its columns are granted.
drop trigger if exists regional_grant_stays on regional_grant;
create trigger regional_grant_stays before update on regional_grant for each row when (old.state <> 'OPEN') execute function app.guard_regional_grant();
