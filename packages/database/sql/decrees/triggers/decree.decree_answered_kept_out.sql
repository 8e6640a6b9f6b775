drop trigger if exists decree_answered_kept_out on decree;
create trigger decree_answered_kept_out after update of state on decree for each row
  when ((old.state = 'DRAFT' and new.state = 'REVIEW') or (old.state = 'APPROVED' and new.state = 'SIGNED')) execute function app.guard_answered_entries();
