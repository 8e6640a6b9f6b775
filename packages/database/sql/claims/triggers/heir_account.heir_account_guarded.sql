drop trigger if exists heir_account_guarded on heir_account;
create trigger heir_account_guarded before insert on heir_account for each row execute function app.guard_heir_account();
