drop trigger if exists cohort_pledges_guard on cohort;
create trigger cohort_pledges_guard before insert or update of pledge_ids on cohort for each row execute function app.guard_cohort_pledges();
