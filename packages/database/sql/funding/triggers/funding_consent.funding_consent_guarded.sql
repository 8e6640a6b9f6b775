drop trigger if exists funding_consent_guarded on funding_consent;
create trigger funding_consent_guarded before update on funding_consent for each row execute function app.guard_funding_consent();
