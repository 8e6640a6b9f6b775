drop trigger if exists payment_return_realises on contribution_payment_return;
create trigger payment_return_realises after insert on contribution_payment_return for each row execute function app.return_budget_commitments();
