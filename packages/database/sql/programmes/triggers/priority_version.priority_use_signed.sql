drop trigger if exists priority_use_signed on priority_version;
create trigger priority_use_signed before update of used_at on priority_version for each row
  when (current_user = 'payung_app' and new.used_at is distinct from old.used_at) execute function app.sign_columns('used_at');
