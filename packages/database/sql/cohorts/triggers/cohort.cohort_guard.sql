drop trigger if exists cohort_guard on cohort;
create trigger cohort_guard before insert or update on cohort for each row execute function app.guard_cohort();
