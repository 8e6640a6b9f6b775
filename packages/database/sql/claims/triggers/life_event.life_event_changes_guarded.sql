-- For each statement, as reports are: a transition table takes no list of columns.
drop trigger if exists life_event_changes_guarded on life_event;
create trigger life_event_changes_guarded after update on life_event referencing new table as changed for each statement execute function app.guard_changed_events();
