drop trigger if exists uploads_begun_guarded on file_upload;
create trigger uploads_begun_guarded after insert on file_upload for each row execute function app.guard_uploads();
