drop trigger if exists decree_months_kept on decree;
create constraint trigger decree_months_kept after update of state on decree for each row
  when (old.state = 'APPROVED' and new.state = 'SIGNED') execute function app.guard_months();
