drop trigger if exists journal_entry_guarded on journal_entry;
create trigger journal_entry_guarded before insert on journal_entry for each row execute function app.guard_journal_entry();
