drop trigger if exists cohort_area_added on cohort_area;
create trigger cohort_area_added after insert on cohort_area referencing new table as touched for each statement execute function app.guard_cohort_rows();
