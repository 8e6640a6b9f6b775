drop trigger if exists funding_rule_added on funding_rule;
create trigger funding_rule_added after insert on funding_rule referencing new table as touched for each statement execute function app.guard_added_rules();
