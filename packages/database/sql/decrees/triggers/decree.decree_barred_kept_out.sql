drop trigger if exists decree_barred_kept_out on decree;
create trigger decree_barred_kept_out after update of state on decree for each row
  when (old.state = 'APPROVED' and new.state = 'SIGNED' and new.kind = 'DESIGNATION' and not new.synthetic) execute function app.guard_barred_entries();
