drop trigger if exists check_photo_append_only on check_photo;
create trigger check_photo_append_only before update or delete or truncate on check_photo
  for each statement execute function app.refuse_change();
