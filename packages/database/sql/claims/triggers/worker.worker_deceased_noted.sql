drop trigger if exists worker_deceased_noted on worker;
create trigger worker_deceased_noted after update on worker for each row when ((old.status = 'DECEASED' or new.status = 'DECEASED') and (old.status, old.tenant_id, old.person_id,
  old.superseded_by) is distinct from (new.status, new.tenant_id, new.person_id, new.superseded_by)) execute function app.note_deceased_workers();
