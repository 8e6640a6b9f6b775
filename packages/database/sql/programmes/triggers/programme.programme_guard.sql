drop trigger if exists programme_guard on programme;
create trigger programme_guard before update on programme for each row execute function app.guard_programme();
