drop trigger if exists treasury_account_append_only on treasury_account;
create trigger treasury_account_append_only before update or delete or truncate on treasury_account for each statement execute function app.refuse_change();
