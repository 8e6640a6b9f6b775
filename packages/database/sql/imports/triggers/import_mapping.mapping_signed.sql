drop trigger if exists mapping_signed on import_mapping;
create trigger mapping_signed before update on import_mapping for each row when (current_user = 'payung_app')
  execute function app.sign_columns('remembered_by', 'remembered_at');
