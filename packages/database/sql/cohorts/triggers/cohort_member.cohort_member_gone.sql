drop trigger if exists cohort_member_gone on cohort_member;
create trigger cohort_member_gone after delete on cohort_member referencing old table as touched for each statement execute function app.guard_cohort_rows();
