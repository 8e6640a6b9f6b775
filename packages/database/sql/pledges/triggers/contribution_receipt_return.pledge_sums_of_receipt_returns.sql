drop trigger if exists pledge_sums_of_receipt_returns on contribution_receipt_return;
create trigger pledge_sums_of_receipt_returns after insert on contribution_receipt_return referencing new table as came for each statement execute function app.mark_paying_pledges();
