drop trigger if exists handover_consents_bounded on handover_consent;
create trigger handover_consents_bounded after insert on handover_consent for each row execute function app.bound_rows('handover_id', '300', 'handover_consents');
