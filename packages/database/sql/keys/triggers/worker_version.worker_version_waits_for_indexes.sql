drop trigger if exists worker_version_waits_for_indexes on worker_version;
create trigger worker_version_waits_for_indexes before insert or update on worker_version
  for each statement execute function app.refuse_while_indexes_change();
