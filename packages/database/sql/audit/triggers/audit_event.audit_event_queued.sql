drop trigger if exists audit_event_queued on audit_event;
create trigger audit_event_queued after insert on audit_event referencing new table as added
  for each statement execute function app.queue_for_sealing();
