drop trigger if exists obligation_made on obligation;
create trigger obligation_made after insert or update or delete on obligation for each row execute function app.record_agreement_maker();
