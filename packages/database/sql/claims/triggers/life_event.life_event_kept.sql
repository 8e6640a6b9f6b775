drop trigger if exists life_event_kept on life_event;
create trigger life_event_kept before delete or truncate on life_event for each statement execute function app.refuse_change();
