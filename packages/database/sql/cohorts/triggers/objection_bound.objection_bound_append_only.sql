-- Objections were taken in and refused by it. Another bound is another row, from another day.
drop trigger if exists objection_bound_append_only on objection_bound;
create trigger objection_bound_append_only before update or delete or truncate on objection_bound for each statement execute function app.refuse_change();
