drop trigger if exists rule_version_use on rule_version;
create trigger rule_version_use before insert on rule_version for each row execute function app.use_rule_of_open_programme();
