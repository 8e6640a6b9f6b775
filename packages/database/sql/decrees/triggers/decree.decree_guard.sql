drop trigger if exists decree_guard on decree;
create trigger decree_guard before insert or update or delete on decree for each row execute function app.guard_decree();
