drop trigger if exists worker_verified_by_another on worker;
create trigger worker_verified_by_another before update of status on worker for each row
  when (new.status = 'VERIFIED' and old.status <> 'VERIFIED') execute function app.guard_verified();
