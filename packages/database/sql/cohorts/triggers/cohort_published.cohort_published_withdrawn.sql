drop trigger if exists cohort_published_withdrawn on cohort_published;
create trigger cohort_published_withdrawn after delete on cohort_published referencing old table as removals for each statement
  execute function app.guard_published_people();
