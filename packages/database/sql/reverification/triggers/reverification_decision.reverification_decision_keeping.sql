drop trigger if exists reverification_decision_keeping on reverification_decision;
create trigger reverification_decision_keeping after insert on reverification_decision
  referencing new table as added for each statement execute function app.guard_keeping();
