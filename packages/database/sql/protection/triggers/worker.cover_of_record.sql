drop trigger if exists cover_of_record on worker;
create trigger cover_of_record after update on worker for each row
  when (old.superseded_by is distinct from new.superseded_by or old.person_id <> new.person_id or (old.status = 'DECEASED') <> (new.status = 'DECEASED')) execute function app.mark_record_covers();
