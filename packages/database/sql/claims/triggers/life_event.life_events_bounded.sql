-- What comes with a confirmed list is not counted: the list has a bound of its own, and only `app.confirm_life_events` writes `upload_id`.
drop trigger if exists life_events_bounded on life_event;
create trigger life_events_bounded after insert on life_event for each row when (new.upload_id is null)
  execute function app.bound_rows('tenant_id,created_by', '200', 'life_events_of_person', 'created_at', '1 day', 'upload_id is null');
