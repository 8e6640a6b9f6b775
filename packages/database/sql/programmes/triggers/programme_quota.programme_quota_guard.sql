drop trigger if exists programme_quota_guard on programme_quota;
create trigger programme_quota_guard before insert or update or delete on programme_quota for each row execute function app.guard_quota();
