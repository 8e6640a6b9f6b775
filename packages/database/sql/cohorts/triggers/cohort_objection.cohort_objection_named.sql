drop trigger if exists cohort_objection_named on cohort_objection;
create trigger cohort_objection_named after insert on cohort_objection for each row when (new.worker_id is not null) execute function app.guard_objection_named();
