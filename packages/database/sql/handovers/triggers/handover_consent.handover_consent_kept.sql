drop trigger if exists handover_consent_kept on handover_consent;
create trigger handover_consent_kept before delete or truncate on handover_consent for each statement execute function app.refuse_change();
