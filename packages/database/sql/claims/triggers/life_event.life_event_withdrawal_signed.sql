-- Who takes a report back, and when, is what the database says.
drop trigger if exists life_event_withdrawal_signed on life_event;
create trigger life_event_withdrawal_signed before update of state on life_event for each row when (old.state = 'REPORTED' and new.state = 'WITHDRAWN')
  execute function app.sign_columns('withdrawn_by', 'withdrawn_at');
