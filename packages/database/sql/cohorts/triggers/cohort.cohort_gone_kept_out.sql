-- What is invented for the demonstration is loaded in one go: its cohorts and decrees hold people as they were at the beginning of a year, of whom some
-- have died or moved since. The application cannot call anything invented.
drop trigger if exists cohort_gone_kept_out on cohort;
create trigger cohort_gone_kept_out after update of state on cohort for each row
  when (new.state = 'LOCKED' and old.state <> 'LOCKED' and not new.synthetic) execute function app.guard_gone_members();
