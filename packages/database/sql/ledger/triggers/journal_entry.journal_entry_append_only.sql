drop trigger if exists journal_entry_append_only on journal_entry;
create trigger journal_entry_append_only before update or delete or truncate on journal_entry for each statement execute function app.refuse_change();
