drop trigger if exists cover_of_returns on contribution_payment_return;
create trigger cover_of_returns after insert on contribution_payment_return referencing new table as came for each statement execute function app.mark_listed_covers();
