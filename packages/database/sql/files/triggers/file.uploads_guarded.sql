drop trigger if exists uploads_guarded on file;
create trigger uploads_guarded after insert on file for each row when (new.purpose in ('IMPORT', 'DOCUMENT') and new.created_by is not null)
  execute function app.guard_uploads();
