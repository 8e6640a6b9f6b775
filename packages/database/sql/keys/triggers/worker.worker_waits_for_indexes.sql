drop trigger if exists worker_waits_for_indexes on worker;
create trigger worker_waits_for_indexes before insert or update on worker
  for each statement execute function app.refuse_while_indexes_change();
