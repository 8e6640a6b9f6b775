drop trigger if exists ledger_period_guarded on ledger_period;
create trigger ledger_period_guarded after insert on ledger_period for each row execute function app.guard_ledger_period();
