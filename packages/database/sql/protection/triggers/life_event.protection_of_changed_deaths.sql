drop trigger if exists protection_of_changed_deaths on life_event;
create trigger protection_of_changed_deaths after update on life_event for each row
  when (new.kind = 'DEATH' and (old.state, old.event_day, old.day_precision) is distinct from (new.state, new.event_day, new.day_precision))
  execute function app.mark_death_protection();
