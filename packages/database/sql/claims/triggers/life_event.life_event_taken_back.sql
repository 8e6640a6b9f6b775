drop trigger if exists life_event_taken_back on life_event;
create trigger life_event_taken_back after update of state on life_event for each row when (old.state = 'REPORTED' and new.state = 'WITHDRAWN')
  execute function app.withdraw_life_event();
