drop trigger if exists life_event_correction_append_only on life_event_correction;
create trigger life_event_correction_append_only before update or delete or truncate on life_event_correction for each statement execute function app.refuse_change();
