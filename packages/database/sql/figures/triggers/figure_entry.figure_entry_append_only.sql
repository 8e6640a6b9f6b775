drop trigger if exists figure_entry_append_only on figure_entry;
create trigger figure_entry_append_only before delete or truncate on figure_entry for each statement execute function app.refuse_change();
