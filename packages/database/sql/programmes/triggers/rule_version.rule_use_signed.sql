drop trigger if exists rule_use_signed on rule_version;
create trigger rule_use_signed before update of used_at on rule_version for each row
  when (current_user = 'payung_app' and new.used_at is distinct from old.used_at) execute function app.sign_columns('used_at');
