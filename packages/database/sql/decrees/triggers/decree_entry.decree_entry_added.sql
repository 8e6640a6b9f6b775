drop trigger if exists decree_entry_added on decree_entry;
create trigger decree_entry_added after insert on decree_entry referencing new table as touched for each statement execute function app.guard_decree_rows();
