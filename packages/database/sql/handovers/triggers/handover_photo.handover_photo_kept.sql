drop trigger if exists handover_photo_kept on handover_photo;
create trigger handover_photo_kept before update or truncate on handover_photo for each statement execute function app.refuse_change();
