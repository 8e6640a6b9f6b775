drop trigger if exists cohort_addition_guard on cohort_addition;
create trigger cohort_addition_guard after insert on cohort_addition for each row execute function app.guard_cohort_addition();
