-- After the policies, which a trigger before the row forestalls.
drop trigger if exists agreement_signing_guard on agreement_signing;
create trigger agreement_signing_guard after insert on agreement_signing for each row execute function app.guard_agreement_signing();
