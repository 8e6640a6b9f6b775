drop trigger if exists round_guard on round;
create trigger round_guard before update or delete on round for each row execute function app.guard_round();
