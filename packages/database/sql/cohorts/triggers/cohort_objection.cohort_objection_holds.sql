drop trigger if exists cohort_objection_holds on cohort_objection;
create trigger cohort_objection_holds before insert on cohort_objection for each row when (new.received_by is not null)
  execute function app.mark_objection_holding();
