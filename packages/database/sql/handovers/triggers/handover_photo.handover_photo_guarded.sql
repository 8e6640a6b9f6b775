drop trigger if exists handover_photo_guarded on handover_photo;
create trigger handover_photo_guarded after insert or delete on handover_photo for each row execute function app.guard_handover_photo();
