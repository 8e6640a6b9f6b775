drop trigger if exists handover_photos_bounded on handover_photo;
create trigger handover_photos_bounded after insert on handover_photo for each row execute function app.bound_rows('handover_id', '60', 'handover_photos');
