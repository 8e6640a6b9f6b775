-- A row for a day that is over would change by which bound earlier objections were judged.
drop trigger if exists objection_bound_not_past on objection_bound;
create trigger objection_bound_not_past before insert on objection_bound for each row
  when (new.effective_from < app.today()) execute function app.refuse_change();
