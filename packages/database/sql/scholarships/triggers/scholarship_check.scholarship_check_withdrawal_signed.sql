-- Who takes an entry back, and when, is what the database says. After the guard by its name.
drop trigger if exists scholarship_check_withdrawal_signed on scholarship_check;
create trigger scholarship_check_withdrawal_signed before update on scholarship_check for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function app.sign_columns('withdrawn_by', 'withdrawn_at');
