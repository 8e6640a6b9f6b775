drop trigger if exists rule_signed on rule_version;
create trigger rule_signed before update of rule, effective_from, note, saved_by, saved_at on rule_version for each row
  when (current_user = 'payung_app') execute function app.sign_columns('saved_by', 'saved_at');
