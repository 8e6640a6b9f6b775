drop trigger if exists cohort_member_moved on cohort_member;
create trigger cohort_member_moved after update on cohort_member referencing new table as touched for each statement execute function app.guard_cohort_rows();
