drop trigger if exists decree_step_append_only on decree_step;
create trigger decree_step_append_only before update or delete or truncate on decree_step for each statement execute function app.refuse_change();
