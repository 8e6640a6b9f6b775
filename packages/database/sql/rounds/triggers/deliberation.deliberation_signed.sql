drop trigger if exists deliberation_signed on deliberation;
create trigger deliberation_signed before update on deliberation for each row when (current_user = 'payung_app')
  execute function app.sign_columns('recorded_by', 'recorded_at');
