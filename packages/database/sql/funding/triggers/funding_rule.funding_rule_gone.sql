drop trigger if exists funding_rule_gone on funding_rule;
create trigger funding_rule_gone after delete on funding_rule referencing old table as touched for each statement execute function app.guard_funding_rules();
