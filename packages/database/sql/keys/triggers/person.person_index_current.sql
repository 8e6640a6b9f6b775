drop trigger if exists person_index_current on person;
create trigger person_index_current after insert on person referencing new table as added
  for each statement execute function app.guard_person_index();
