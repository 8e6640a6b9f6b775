drop trigger if exists decree_gone_kept_out on decree;
create trigger decree_gone_kept_out after update of state on decree for each row
  when (old.state = 'DRAFT' and new.state = 'REVIEW' and new.kind = 'DESIGNATION' and not new.synthetic) execute function app.guard_gone_entries();
