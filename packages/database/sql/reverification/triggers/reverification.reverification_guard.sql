drop trigger if exists reverification_guard on reverification;
create trigger reverification_guard before insert or update on reverification for each row execute function app.guard_reverification();
