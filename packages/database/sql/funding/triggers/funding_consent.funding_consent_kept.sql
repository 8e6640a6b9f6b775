drop trigger if exists funding_consent_kept on funding_consent;
create trigger funding_consent_kept before delete or truncate on funding_consent for each statement execute function app.refuse_change();
