drop trigger if exists check_photo_with_visit on check_photo;
create trigger check_photo_with_visit after insert on check_photo for each row when (current_user = 'payung_app') execute function app.guard_check_photo();
