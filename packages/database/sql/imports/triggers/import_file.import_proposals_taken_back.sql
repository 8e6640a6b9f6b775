drop trigger if exists import_proposals_taken_back on import_file;
create trigger import_proposals_taken_back after update of state on import_file for each row
  when (new.state = 'REVERTED' and new.profile = 'PROPOSAL') execute function app.take_proposals_back();
