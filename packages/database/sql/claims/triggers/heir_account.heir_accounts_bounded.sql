-- Entered again and again, one would hide the other.
drop trigger if exists heir_accounts_bounded on heir_account;
create trigger heir_accounts_bounded after insert on heir_account for each row execute function app.bound_rows('heir_id', '20', 'accounts_of_heir');
