drop trigger if exists contribution_posting_to_ledger on contribution_posting;
create trigger contribution_posting_to_ledger after insert on contribution_posting referencing new table as new_row for each statement
  execute function app.book_posted_people();
