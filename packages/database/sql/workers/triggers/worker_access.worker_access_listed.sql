drop trigger if exists worker_access_listed on worker_access;
create trigger worker_access_listed after insert on worker_access referencing new table as added
  for each statement execute function app.list_new_access();
