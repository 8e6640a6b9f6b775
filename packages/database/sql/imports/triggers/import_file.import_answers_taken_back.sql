drop trigger if exists import_answers_taken_back on import_file;
create trigger import_answers_taken_back after update of state on import_file for each row
  when (new.state = 'REVERTED' and new.profile = 'KPJ_ANSWER') execute function app.take_answers_back();
