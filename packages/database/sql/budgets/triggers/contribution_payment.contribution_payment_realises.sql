drop trigger if exists contribution_payment_realises on contribution_payment;
create trigger contribution_payment_realises after insert on contribution_payment for each row execute function app.pay_budget_commitments();
