drop trigger if exists ledger_period_append_only on ledger_period;
create trigger ledger_period_append_only before update or delete or truncate on ledger_period for each statement execute function app.refuse_change();
