drop trigger if exists worker_family_told on worker;
create trigger worker_family_told after update on worker for each row
  when (new.status = 'DECEASED' and old.status <> 'DECEASED')
  execute function app.tell_of_family();
