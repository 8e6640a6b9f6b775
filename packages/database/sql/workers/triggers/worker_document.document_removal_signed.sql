-- Once it has happened it has happened: another hour is not written over the first, nor none.
drop trigger if exists document_removal_signed on worker_document;
create trigger document_removal_signed before update of removed_at on worker_document for each row
  when (current_user = 'payung_app' and old.removed_at is null) execute function app.sign_columns('removed_at');
