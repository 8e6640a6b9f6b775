-- Of every column: PostgreSQL hands no rows to a trigger of named columns.
drop trigger if exists candidates_counted_changed on candidate;
create trigger candidates_counted_changed after update on candidate referencing old table as removed new table as added
  for each statement execute function app.count_candidates();
