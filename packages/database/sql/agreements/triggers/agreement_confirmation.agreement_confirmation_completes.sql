drop trigger if exists agreement_confirmation_completes on agreement_confirmation;
create trigger agreement_confirmation_completes after insert on agreement_confirmation for each row execute function app.complete_agreement_signing();
