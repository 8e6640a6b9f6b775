drop trigger if exists audit_event_append_only on audit_event;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function app.refuse_change();
