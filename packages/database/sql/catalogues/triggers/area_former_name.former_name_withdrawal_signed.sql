drop trigger if exists former_name_withdrawal_signed on area_former_name;
create trigger former_name_withdrawal_signed before update of withdrawn_at on area_former_name for each row
  when (current_user = 'payung_app' and old.withdrawn_at is null) execute function app.sign_columns('withdrawn_by', 'withdrawn_at');
