drop trigger if exists life_event_followed on life_event;
create trigger life_event_followed after insert on life_event referencing new table as reported for each statement execute function app.follow_life_event();
