drop trigger if exists agreement_confirmation_guard on agreement_confirmation;
create trigger agreement_confirmation_guard before insert on agreement_confirmation for each row execute function app.guard_agreement_confirmation();
