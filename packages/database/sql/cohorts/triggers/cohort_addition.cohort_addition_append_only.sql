drop trigger if exists cohort_addition_append_only on cohort_addition;
create trigger cohort_addition_append_only before update or delete or truncate on cohort_addition for each statement execute function app.refuse_change();
