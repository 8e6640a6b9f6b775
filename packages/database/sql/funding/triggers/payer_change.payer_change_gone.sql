drop trigger if exists payer_change_gone on payer_change;
create trigger payer_change_gone after delete on payer_change referencing old table as touched for each statement execute function app.guard_funding_rules();
