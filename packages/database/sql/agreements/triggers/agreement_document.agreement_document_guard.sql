drop trigger if exists agreement_document_guard on agreement_document;
create trigger agreement_document_guard before update or delete on agreement_document for each row execute function app.guard_agreement_part();
