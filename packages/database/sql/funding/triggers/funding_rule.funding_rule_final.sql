drop trigger if exists funding_rule_final on funding_rule;
create trigger funding_rule_final before update or truncate on funding_rule for each statement execute function app.refuse_change();
