drop trigger if exists decree_merged_kept on decree;
create constraint trigger decree_merged_kept after update of state on decree for each row
  when (old.state = 'APPROVED' and new.state = 'SIGNED') execute function app.guard_merged();
