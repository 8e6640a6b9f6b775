drop trigger if exists protection_of_deaths on life_event;
create trigger protection_of_deaths after insert on life_event for each row when (new.kind = 'DEATH') execute function app.mark_death_protection();
