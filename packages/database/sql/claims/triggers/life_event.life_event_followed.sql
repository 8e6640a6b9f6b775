drop trigger if exists life_event_followed on life_event;
create trigger life_event_followed after insert on life_event for each row execute function app.follow_life_event();
