drop trigger if exists cover_of_changed_deaths on life_event;
create trigger cover_of_changed_deaths after update on life_event referencing new table as came for each statement execute function app.mark_reported_covers();
