drop trigger if exists worker_access_relisted on worker_access;
create trigger worker_access_relisted after update on worker_access referencing new table as changed
  for each statement execute function app.relist_changed_access();
