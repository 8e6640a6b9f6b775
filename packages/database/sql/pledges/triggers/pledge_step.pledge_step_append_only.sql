drop trigger if exists pledge_step_append_only on pledge_step;
create trigger pledge_step_append_only before update or delete or truncate on pledge_step for each statement execute function app.refuse_change();
