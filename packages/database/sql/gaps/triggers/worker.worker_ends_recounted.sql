drop trigger if exists worker_ends_recounted on worker;
create trigger worker_ends_recounted after update on worker for each row
  when (old.superseded_by is distinct from new.superseded_by or (old.status = 'DECEASED') <> (new.status = 'DECEASED'))
  execute function app.count_ends_of_record();
