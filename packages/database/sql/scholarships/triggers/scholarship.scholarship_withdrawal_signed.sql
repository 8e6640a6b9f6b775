-- Who takes an entry back, and when, is what the database says. After the guard by its name.
drop trigger if exists scholarship_withdrawal_signed on scholarship;
create trigger scholarship_withdrawal_signed before update on scholarship for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function app.sign_columns('withdrawn_by', 'withdrawn_at');
