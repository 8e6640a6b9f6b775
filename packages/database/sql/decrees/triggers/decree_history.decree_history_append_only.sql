drop trigger if exists decree_history_append_only on decree_history;
create trigger decree_history_append_only before update or delete or truncate on decree_history for each statement execute function app.refuse_change();
