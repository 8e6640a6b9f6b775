drop trigger if exists priority_version_guard on priority_version;
create trigger priority_version_guard before insert or update or delete on priority_version for each row execute function app.guard_priority_version();
