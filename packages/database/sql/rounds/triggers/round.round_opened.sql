drop trigger if exists round_opened on round;
create trigger round_opened after update of state on round for each row
  when (old.state = 'DRAFT' and new.state = 'OPEN') execute function app.open_round();
