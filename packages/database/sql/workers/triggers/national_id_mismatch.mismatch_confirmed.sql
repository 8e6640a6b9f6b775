drop trigger if exists mismatch_confirmed on national_id_mismatch;
create trigger mismatch_confirmed before update on national_id_mismatch for each row
  when (new.confirmed_because is distinct from old.confirmed_because) execute function app.note_confirmation();
