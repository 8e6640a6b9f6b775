drop trigger if exists cohort_member_added on cohort_member;
create trigger cohort_member_added after insert on cohort_member referencing new table as touched for each statement execute function app.guard_member_added();
