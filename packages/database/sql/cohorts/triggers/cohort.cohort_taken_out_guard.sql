drop trigger if exists cohort_taken_out_guard on cohort;
create trigger cohort_taken_out_guard before update of state on cohort for each row when (new.state = 'LOCKED' and old.state <> 'LOCKED')
  execute function app.guard_taken_out();
