drop trigger if exists paper_stays_removed on agreement_document;
create trigger paper_stays_removed before update of removed_at on agreement_document for each row
  when (current_user = 'payung_app' and old.removed_at is not null) execute function app.keep_first('removed_at');
