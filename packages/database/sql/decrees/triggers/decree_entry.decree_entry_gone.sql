drop trigger if exists decree_entry_gone on decree_entry;
create trigger decree_entry_gone after delete on decree_entry referencing old table as touched for each statement execute function app.guard_decree_rows();
