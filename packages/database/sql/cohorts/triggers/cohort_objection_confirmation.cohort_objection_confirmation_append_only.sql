drop trigger if exists cohort_objection_confirmation_append_only on cohort_objection_confirmation;
create trigger cohort_objection_confirmation_append_only before update or delete or truncate on cohort_objection_confirmation for each statement execute function app.refuse_change();
