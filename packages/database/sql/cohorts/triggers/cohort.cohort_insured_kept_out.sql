drop trigger if exists cohort_insured_kept_out on cohort;
create trigger cohort_insured_kept_out after update of state on cohort for each row
  when (new.state = 'LOCKED' and old.state <> 'LOCKED') execute function app.guard_insured_members();
