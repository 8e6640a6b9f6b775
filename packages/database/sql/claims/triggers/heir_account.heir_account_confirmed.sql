drop trigger if exists heir_account_confirmed on heir_account;
create trigger heir_account_confirmed before update of confirmed_at on heir_account for each row execute function app.confirm_heir_account();
