drop trigger if exists worker_taken_up_again on worker;
create trigger worker_taken_up_again before update of status on worker for each row
  when (old.reverted_import_id is not null and new.reverted_import_id is not null and new.status <> 'WITHDRAWN')
  execute function app.take_up_again();
