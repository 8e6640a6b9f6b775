-- After the policies, which a trigger before the row forestalls: whose row it is, is for them to say, and only then whether it may be.
drop trigger if exists cohort_objection_guard on cohort_objection;
create trigger cohort_objection_guard after insert on cohort_objection for each row execute function app.guard_objection();
