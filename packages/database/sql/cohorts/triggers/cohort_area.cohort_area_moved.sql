drop trigger if exists cohort_area_moved on cohort_area;
create trigger cohort_area_moved after update on cohort_area referencing new table as touched for each statement execute function app.guard_cohort_rows();
