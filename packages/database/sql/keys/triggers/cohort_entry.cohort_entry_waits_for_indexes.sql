drop trigger if exists cohort_entry_waits_for_indexes on cohort_entry;
create trigger cohort_entry_waits_for_indexes before insert or update on cohort_entry
  for each statement execute function app.refuse_while_indexes_change();
