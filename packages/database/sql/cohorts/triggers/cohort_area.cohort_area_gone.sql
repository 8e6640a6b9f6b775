drop trigger if exists cohort_area_gone on cohort_area;
create trigger cohort_area_gone after delete on cohort_area referencing old table as touched for each statement execute function app.guard_cohort_rows();
