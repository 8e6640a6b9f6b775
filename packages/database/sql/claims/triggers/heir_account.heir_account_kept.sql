drop trigger if exists heir_account_kept on heir_account;
create trigger heir_account_kept before delete or truncate on heir_account for each statement execute function app.refuse_change();
