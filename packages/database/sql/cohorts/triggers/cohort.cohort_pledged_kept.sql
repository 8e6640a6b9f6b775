drop trigger if exists cohort_pledged_kept on cohort;
create trigger cohort_pledged_kept after update of state on cohort for each row
  when (new.state = 'LOCKED' and old.state <> 'LOCKED' and new.pledge_ids <> '{}') execute function app.guard_pledged_members();
