drop trigger if exists decree_copy_follows on decree_copy;
create trigger decree_copy_follows before update on decree_copy for each row execute function app.guard_decree_copy();
