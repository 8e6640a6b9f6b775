drop trigger if exists worker_listed on worker;
create trigger worker_listed after insert on worker referencing new table as added
  for each statement execute function app.list_new_workers();
