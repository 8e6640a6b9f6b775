drop trigger if exists agreement_signing_replaces on agreement_signing;
create trigger agreement_signing_replaces before insert on agreement_signing for each row execute function app.replace_agreement_paper();
