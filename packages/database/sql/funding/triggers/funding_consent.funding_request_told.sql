drop trigger if exists funding_request_told on funding_consent;
create trigger funding_request_told after insert on funding_consent for each row execute function app.tell_of_funding();
