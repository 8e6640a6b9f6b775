-- Who takes a consent back, and when, is what the database says. After the guard by its name.
drop trigger if exists handover_consent_withdrawal_signed on handover_consent;
create trigger handover_consent_withdrawal_signed before update on handover_consent for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function app.sign_columns('withdrawn_by', 'withdrawn_at');
