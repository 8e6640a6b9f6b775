drop trigger if exists paper_removal_signed on agreement_document;
create trigger paper_removal_signed before update of removed_at on agreement_document for each row
  when (current_user = 'payung_app' and old.removed_at is null) execute function app.sign_columns('removed_at');
