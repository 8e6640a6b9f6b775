drop trigger if exists ledger_period_signed on ledger_period;
create trigger ledger_period_signed before insert on ledger_period for each row execute function app.sign_ledger_period();
