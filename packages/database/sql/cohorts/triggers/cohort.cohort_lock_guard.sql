drop trigger if exists cohort_lock_guard on cohort;
create trigger cohort_lock_guard before update of state on cohort for each row when (new.state = 'LOCKED' and old.state <> 'LOCKED') execute function app.guard_cohort_lock();
