drop trigger if exists life_event_guarded on life_event;
create trigger life_event_guarded before insert or update of event_day, day_precision on life_event for each row execute function app.guard_life_event();
