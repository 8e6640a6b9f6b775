drop trigger if exists handover_consent_guarded on handover_consent;
create trigger handover_consent_guarded after insert on handover_consent for each row execute function app.guard_handover_consent();
