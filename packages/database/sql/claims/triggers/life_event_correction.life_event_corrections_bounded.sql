drop trigger if exists life_event_corrections_bounded on life_event_correction;
create trigger life_event_corrections_bounded after insert on life_event_correction for each row execute function app.bound_rows('event_id', '50', 'corrections_of_event');
