drop trigger if exists candidates_counted_added on candidate;
create trigger candidates_counted_added after insert on candidate referencing new table as added
  for each statement execute function app.count_candidates();
