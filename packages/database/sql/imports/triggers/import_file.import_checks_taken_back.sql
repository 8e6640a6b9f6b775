drop trigger if exists import_checks_taken_back on import_file;
create trigger import_checks_taken_back after update of state on import_file for each row
  when (new.state = 'REVERTED' and new.profile in ('POPULATION_ANSWER', 'WELFARE_ANSWER', 'MEMBERSHIP_ANSWER'))
  execute function app.take_checks_back();
