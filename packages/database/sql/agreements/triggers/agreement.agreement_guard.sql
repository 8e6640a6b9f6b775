drop trigger if exists agreement_guard on agreement;
create trigger agreement_guard before update or delete on agreement for each row execute function app.guard_agreement();
