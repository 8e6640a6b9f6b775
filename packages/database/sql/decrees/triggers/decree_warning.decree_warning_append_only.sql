-- A warning that is removed is sent a second time; one that is written by hand is never sent.
drop trigger if exists decree_warning_append_only on decree_warning;
create trigger decree_warning_append_only before update or delete or truncate on decree_warning for each statement execute function app.refuse_change();
