drop trigger if exists decree_entry_waits_for_indexes on decree_entry;
create trigger decree_entry_waits_for_indexes before insert or update on decree_entry
  for each statement execute function app.refuse_while_indexes_change();
