-- For each statement: a list is taken back in one.
drop trigger if exists life_event_taken_back on life_event;
create trigger life_event_taken_back after update on life_event referencing old table as former new table as changed for each statement
  execute function app.withdraw_life_event();
