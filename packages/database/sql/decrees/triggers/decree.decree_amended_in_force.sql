drop trigger if exists decree_amended_in_force on decree;
create trigger decree_amended_in_force after update of state on decree for each row
  when (old.state = 'DRAFT' and new.state = 'REVIEW' and new.kind <> 'DESIGNATION') execute function app.guard_amended();
