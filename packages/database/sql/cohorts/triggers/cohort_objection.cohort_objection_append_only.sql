drop trigger if exists cohort_objection_append_only on cohort_objection;
create trigger cohort_objection_append_only before update or delete or truncate on cohort_objection for each statement execute function app.refuse_change();
