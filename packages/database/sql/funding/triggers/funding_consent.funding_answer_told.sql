drop trigger if exists funding_answer_told on funding_consent;
create trigger funding_answer_told after update of state on funding_consent for each row when (new.state in ('GIVEN', 'REFUSED') and old.state = 'REQUESTED')
  execute function app.tell_of_funding();
