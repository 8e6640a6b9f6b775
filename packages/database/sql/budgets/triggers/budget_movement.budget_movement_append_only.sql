drop trigger if exists budget_movement_append_only on budget_movement;
create trigger budget_movement_append_only before update or delete or truncate on budget_movement for each statement execute function app.refuse_change();
