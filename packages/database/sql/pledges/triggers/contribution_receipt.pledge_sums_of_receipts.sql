drop trigger if exists pledge_sums_of_receipts on contribution_receipt;
create trigger pledge_sums_of_receipts after insert on contribution_receipt referencing new table as came for each statement execute function app.mark_paying_pledges();
