drop trigger if exists worker_relisted on worker;
create trigger worker_relisted after update on worker referencing new table as changed
  for each statement execute function app.relist_changed_workers();
