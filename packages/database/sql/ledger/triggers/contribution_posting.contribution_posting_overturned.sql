drop trigger if exists contribution_posting_overturned on contribution_posting;
create trigger contribution_posting_overturned after update on contribution_posting referencing old table as old_row new table as new_row for each statement
  execute function app.book_overturned_postings();
