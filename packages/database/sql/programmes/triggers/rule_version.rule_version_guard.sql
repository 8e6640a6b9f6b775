drop trigger if exists rule_version_guard on rule_version;
create trigger rule_version_guard before update or delete on rule_version for each row execute function app.guard_rule_version();
