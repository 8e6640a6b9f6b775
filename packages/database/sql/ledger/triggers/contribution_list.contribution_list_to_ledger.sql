drop trigger if exists contribution_list_to_ledger on contribution_list;
-- After its budget lines are adjusted to the bill: triggers of one event run in the order of their names.
create trigger contribution_list_to_ledger after update of state on contribution_list for each row
  when (new.state = 'BILLED' and old.state <> 'BILLED') execute function app.book_contribution_bill();
