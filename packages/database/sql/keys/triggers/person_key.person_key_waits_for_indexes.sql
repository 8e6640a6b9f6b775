drop trigger if exists person_key_waits_for_indexes on person_key;
create trigger person_key_waits_for_indexes before insert or update on person_key
  for each statement execute function app.refuse_while_indexes_change();
