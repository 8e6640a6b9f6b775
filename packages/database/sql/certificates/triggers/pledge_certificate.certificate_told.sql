drop trigger if exists certificate_told on pledge_certificate;
create trigger certificate_told after insert or update of state on pledge_certificate for each row execute function app.tell_of_certificate();
