drop trigger if exists agreement_recorded on agreement;
create trigger agreement_recorded after insert or update on agreement for each row execute function app.record_agreement_step();
