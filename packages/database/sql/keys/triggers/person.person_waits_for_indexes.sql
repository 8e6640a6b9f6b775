drop trigger if exists person_waits_for_indexes on person;
create trigger person_waits_for_indexes before insert or update on person
  for each statement execute function app.refuse_while_indexes_change();
