drop trigger if exists payer_change_added on payer_change;
create trigger payer_change_added after insert on payer_change referencing new table as touched for each statement execute function app.guard_funding_rules();
