drop trigger if exists programme_opened on programme;
create trigger programme_opened after update of state on programme for each row
  when (old.state = 'DRAFT' and new.state = 'OPEN') execute function app.open_programme();
