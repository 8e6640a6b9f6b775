drop trigger if exists cohort_placed_once on cohort;
create trigger cohort_placed_once after update of state on cohort for each row when (new.state = 'LOCKED' and old.state <> 'LOCKED')
  execute function app.guard_placed();
