drop trigger if exists cohort_entry_kept on cohort_entry;
create trigger cohort_entry_kept before truncate on cohort_entry for each statement execute function app.refuse_entry_change();
