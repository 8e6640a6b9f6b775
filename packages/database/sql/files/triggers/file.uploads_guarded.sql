drop trigger if exists uploads_guarded on file;
create trigger uploads_guarded after insert on file for each row when (new.uploaded) execute function app.guard_uploads();
