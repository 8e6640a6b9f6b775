drop trigger if exists document_stays_removed on worker_document;
create trigger document_stays_removed before update of removed_at on worker_document for each row
  when (current_user = 'payung_app' and old.removed_at is not null) execute function app.keep_first('removed_at');
