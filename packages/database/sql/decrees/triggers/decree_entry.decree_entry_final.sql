drop trigger if exists decree_entry_final on decree_entry;
create trigger decree_entry_final before update or truncate on decree_entry for each statement execute function app.refuse_decree_rows();
