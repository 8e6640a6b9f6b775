-- As with `cohort_gone_kept_out`, what is invented for the demonstration holds people as they were.
drop trigger if exists cohort_ages_lawful on cohort;
create constraint trigger cohort_ages_lawful after update of state on cohort deferrable initially deferred for each row
  when (new.state = 'LOCKED' and old.state <> 'LOCKED' and not new.synthetic) execute function app.guard_lawful_ages();
