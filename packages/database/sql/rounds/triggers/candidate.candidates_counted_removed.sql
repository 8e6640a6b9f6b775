drop trigger if exists candidates_counted_removed on candidate;
create trigger candidates_counted_removed after delete on candidate referencing old table as removed
  for each statement execute function app.count_candidates();
