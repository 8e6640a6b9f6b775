drop trigger if exists agreement_party_made on agreement_party;
create trigger agreement_party_made after insert or update or delete on agreement_party for each row execute function app.record_agreement_maker();
