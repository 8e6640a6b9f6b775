drop trigger if exists pledge_sums_of_payment_returns on contribution_payment_return;
create trigger pledge_sums_of_payment_returns after insert on contribution_payment_return referencing new table as came for each statement execute function app.mark_paying_pledges();
