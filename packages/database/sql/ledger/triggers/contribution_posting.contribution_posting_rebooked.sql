drop trigger if exists contribution_posting_rebooked on contribution_posting;
-- After the reversal: triggers of one event run in the order of their names.
create trigger contribution_posting_rebooked after update on contribution_posting referencing new table as new_row for each statement
  execute function app.book_posted_people();
