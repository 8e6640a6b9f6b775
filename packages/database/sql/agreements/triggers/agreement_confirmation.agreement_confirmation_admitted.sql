-- After the policies, which a trigger before the row forestalls; and before the trigger that completes the signing, by its name.
drop trigger if exists agreement_confirmation_admitted on agreement_confirmation;
create trigger agreement_confirmation_admitted after insert on agreement_confirmation for each row execute function app.guard_agreement_confirmation();
