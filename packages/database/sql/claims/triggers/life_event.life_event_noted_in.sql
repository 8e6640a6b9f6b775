drop trigger if exists life_event_noted_in on life_event;
create trigger life_event_noted_in after insert on life_event referencing new table as came for each statement execute function app.note_reported_events();
