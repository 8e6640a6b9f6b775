-- What a list says stays, also of a list that was rejected.
drop trigger if exists life_event_upload_kept on life_event_upload;
create trigger life_event_upload_kept before delete or truncate on life_event_upload for each statement execute function app.refuse_change();
