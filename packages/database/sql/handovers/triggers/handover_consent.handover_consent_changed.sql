drop trigger if exists handover_consent_changed on handover_consent;
create trigger handover_consent_changed before update on handover_consent for each row execute function app.change_handover_consent();
