drop trigger if exists reverification_decided on reverification_decision;
create trigger reverification_decided after insert on reverification_decision referencing new table as added
  for each statement execute function app.apply_reverification_decisions();
