drop trigger if exists threshold_withdrawal_signed on duplicate_threshold;
create trigger threshold_withdrawal_signed before update of withdrawn_at on duplicate_threshold for each row
  when (current_user = 'payung_app' and new.withdrawn_at is not null) execute function app.sign_columns('withdrawn_at');
