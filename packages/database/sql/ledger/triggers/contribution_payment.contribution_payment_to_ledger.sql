drop trigger if exists contribution_payment_to_ledger on contribution_payment;
-- After it is shared among the budget lines: triggers of one event run in the order of their names.
create trigger contribution_payment_to_ledger after insert on contribution_payment for each row execute function app.book_contribution_payment();
