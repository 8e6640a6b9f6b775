drop trigger if exists cohort_entry_final on cohort_entry;
create trigger cohort_entry_final before update or delete on cohort_entry for each statement execute function app.refuse_entry_change();
