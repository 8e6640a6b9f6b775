drop trigger if exists cohort_locker_had_no_hand on cohort;
create trigger cohort_locker_had_no_hand before update of state on cohort for each row when (new.state = 'LOCKED' and old.state <> 'LOCKED')
  execute function app.guard_locker();
