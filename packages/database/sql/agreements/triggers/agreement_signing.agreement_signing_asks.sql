drop trigger if exists agreement_signing_asks on agreement_signing;
create trigger agreement_signing_asks after insert on agreement_signing for each row execute function app.ask_for_confirmation();
