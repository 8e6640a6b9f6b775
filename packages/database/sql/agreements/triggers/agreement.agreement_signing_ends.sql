drop trigger if exists agreement_signing_ends on agreement;
create trigger agreement_signing_ends after update of state on agreement for each row when (old.state = 'APPROVED' and new.state = 'NEGOTIATION')
  execute function app.end_agreement_signing();
