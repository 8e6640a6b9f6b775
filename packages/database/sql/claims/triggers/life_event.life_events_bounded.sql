drop trigger if exists life_events_bounded on life_event;
create trigger life_events_bounded after insert on life_event for each row execute function app.bound_rows('tenant_id,created_by', '200', 'life_events_of_person', 'created_at', '1 day');
