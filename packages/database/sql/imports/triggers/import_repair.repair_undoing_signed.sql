-- A repair is undone and done again as often as one likes; each time the hour is true.
drop trigger if exists repair_undoing_signed on import_repair;
create trigger repair_undoing_signed before update of undone_at on import_repair for each row
  when (current_user = 'payung_app' and new.undone_at is not null) execute function app.sign_columns('undone_at');
