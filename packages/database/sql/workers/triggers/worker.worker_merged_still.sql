drop trigger if exists worker_merged_still on worker;
create trigger worker_merged_still before update on worker for each row
  when (old.superseded_by is not null or new.superseded_by is not null) execute function app.keep_merged_still();
